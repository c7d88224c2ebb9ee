import { TimeoutError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";

const Base: FailureClass<TimeoutError> = createFailureClass(TimeoutError);

/** No answer came within the call's `timeoutMs`. */
export class AiMemoryTimeoutError extends Base {}
