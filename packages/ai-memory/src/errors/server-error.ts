import { ServerError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";

const Base: FailureClass<ServerError> = createFailureClass(ServerError);

/** The daemon failed, with a status from 500 on, or answered what no daemon of ai-memory does. */
export class AiMemoryServerError extends Base {}
