import { ConflictError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";
import type { AiMemoryFailureOptions } from "./failure.ts";
import { integerOf, textOf } from "./said-values.ts";

interface AiMemoryConflictErrorFields {
  readonly existingId: string | undefined;
  readonly currentVersion: number | undefined;
}

const Base: FailureClass<ConflictError, AiMemoryConflictErrorFields> =
  createFailureClass(ConflictError);

/** A row has the title already, or another version than was asked for: status 409. */
export class AiMemoryConflictError extends Base {
  /** The row that has the title; undefined where the daemon does not tell, as for an update. */
  readonly existingId: string | undefined;
  /** Which version the row has, where an update asked for another. */
  readonly currentVersion: number | undefined;

  constructor(message: string, failure: AiMemoryFailureOptions = {}) {
    super(message, failure);
    this.existingId = textOf(this.answer["existing_id"]);
    this.currentVersion = integerOf(this.answer["current_version"]);
  }
}
