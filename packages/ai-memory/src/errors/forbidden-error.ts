import { PolicyDeniedError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";
import type { AiMemoryFailureOptions } from "./failure.ts";
import { textOf } from "./said-values.ts";

interface AiMemoryForbiddenErrorFields {
  readonly owner: string | undefined;
  readonly caller: string | undefined;
}

const Base: FailureClass<PolicyDeniedError, AiMemoryForbiddenErrorFields> =
  createFailureClass(PolicyDeniedError);

/**
 * The caller may not: another agent owns the row, only administrators may, or the write is not signed
 * (`daemonCode` is `ATTESTATION_FAILED`): status 403, from ai-memory 0.10 on.
 */
export class AiMemoryForbiddenError extends Base {
  /** Who owns the row, where that is the reason. */
  readonly owner: string | undefined;
  /** Whom the daemon takes for the caller, where it tells. */
  readonly caller: string | undefined;

  constructor(message: string, failure: AiMemoryFailureOptions = {}) {
    super(message, failure);
    this.owner = textOf(this.answer["owner"]);
    this.caller = textOf(this.answer["caller"]);
  }
}
