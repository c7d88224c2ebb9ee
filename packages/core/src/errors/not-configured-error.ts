import { createErrorClass, type ErrorClass } from "./error-class.ts";

const Base: ErrorClass<"NotConfiguredError"> = createErrorClass(
  "NotConfiguredError",
  "STORAGE_UNWIRED",
);

/** The call needs something the memory was set up without. */
export class NotConfiguredError extends Base {}
