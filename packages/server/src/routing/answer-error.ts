import { isOlderRequest, toOlderErrorAnswer } from "../routes/older/older-errors.ts";
import { toErrorAnswer } from "./error-response.ts";
import { createRequestId } from "./request-id.ts";

/** Answers a request with an error, in the form of the API that it was made to. */
export function answerError(
  error: unknown,
  request: Request,
  requestId: string = createRequestId(),
): Response {
  const { status, body, headers } = isOlderRequest(request)
    ? toOlderErrorAnswer(error, requestId)
    : toErrorAnswer(error, requestId);
  return Response.json(body, {
    status,
    headers: { "x-cortex-request-id": requestId, ...headers },
  });
}
