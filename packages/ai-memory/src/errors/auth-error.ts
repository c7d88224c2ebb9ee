import { AuthError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";

const Base: FailureClass<AuthError> = createFailureClass(AuthError);

/** The daemon wants an API key, or another one: status 401. */
export class AiMemoryAuthError extends Base {}
