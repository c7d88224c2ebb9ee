import { NotFoundError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";

const Base: FailureClass<NotFoundError> = createFailureClass(NotFoundError);

/** There is no such row, or none that the caller may see: status 404. Also a call that the daemon does not serve. */
export class AiMemoryNotFoundError extends Base {}
