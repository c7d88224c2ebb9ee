import { ConnectionError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";

const Base: FailureClass<ConnectionError> = createFailureClass(ConnectionError);

/** No answer came: the daemon is down, the connection broke, or one side's certificate was refused. */
export class AiMemoryTransportError extends Base {}
