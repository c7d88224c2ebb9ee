import type { AiMemoryRequest } from "../errors/failure.ts";
import { AiMemoryServerError } from "../errors/server-error.ts";
import type { Reader } from "../reading/read-record.ts";
import { toAiMemoryError } from "./to-ai-memory-error.ts";

/** What an answer is read with. */
export interface AnswerReading<T> {
  readonly request: AiMemoryRequest;
  readonly read: Reader<T>;
}

/** Reads the JSON of an answer. @throws {@link AiMemoryServerError} where it is another's. */
export function parseAnswer<T>(text: string, { request, read }: AnswerReading<T>): T {
  const given = parse(text, request);
  try {
    return read(given, "the answer");
  } catch (error) {
    throw toAiMemoryError(error, request);
  }
}

function parse(text: string, request: AiMemoryRequest): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = "the answer is not JSON; is baseUrl that of an ai-memory daemon?";
    throw new AiMemoryServerError(message, { request, cause, retriable: false });
  }
}
