import { createErrorClass, type ErrorClass } from "./error-class.ts";

const Base: ErrorClass<"NotFoundError"> = createErrorClass("NotFoundError", "NOT_FOUND");

/** The id names nothing that can be seen from the scope it was asked in. */
export class NotFoundError extends Base {}
