import { createErrorClass, type ErrorClass } from "./error-class.ts";

const Base: ErrorClass<"ConnectionError"> = createErrorClass(
  "ConnectionError",
  "CONNECTION_FAILED",
);

/** The memory could not be reached: the server did not answer, or the handle was closed. */
export class ConnectionError extends Base {}
