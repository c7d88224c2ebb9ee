import { createErrorClass, type ErrorClass } from "./error-class.ts";

const Base: ErrorClass<"TimeoutError"> = createErrorClass("TimeoutError", "CLIENT_TIMEOUT");

/** The call did not finish within its `timeoutMs`. */
export class TimeoutError extends Base {}
