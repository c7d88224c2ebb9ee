import { createErrorClass, type ErrorClass } from "./error-class.ts";

const Base: ErrorClass<"ServerError"> = createErrorClass("ServerError", "INTERNAL");

/** The memory failed on its own side, as when its disk is full. */
export class ServerError extends Base {}
