import type { Context } from "hono";
import type { RequestObserver } from "../observing/request-observer.ts";
import { answerError } from "./answer-error.ts";
import { routeNotFound } from "./error-response.ts";
import { createRequestId } from "./request-id.ts";

/** Answers a request for which there is no route, or which failed before its route was asked. */
export async function answerUnknown(
  observe: RequestObserver,
  { req }: Context,
  error: unknown = routeNotFound(req.method, req.path, "there is no such route"),
): Promise<Response> {
  const { method, headers, signal } = req.raw;
  const requestId = createRequestId();
  const { response } = await observe(
    { requestId, method, route: null, headers, signal },
    async () => ({
      response: answerError(error, req.raw, requestId),
      actor: null,
      body: null,
      error,
    }),
  );
  return response;
}
