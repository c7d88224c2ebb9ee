import { createErrorClass, type ErrorClass } from "./error-class.ts";

const Base: ErrorClass<"AuthError"> = createErrorClass("AuthError", "MISSING_TOKEN");

/** The caller's identity is missing or was not accepted. */
export class AuthError extends Base {}
