import { RateLimitError } from "@keepsake/core";
import { createFailureClass, type FailureClass } from "./create-failure-class.ts";
import type { AiMemoryFailureOptions } from "./failure.ts";
import { integerOf } from "./said-values.ts";

interface AiMemoryRateLimitErrorFields {
  readonly current: number | undefined;
  readonly max: number | undefined;
}

const Base: FailureClass<RateLimitError, AiMemoryRateLimitErrorFields> =
  createFailureClass(RateLimitError);

/**
 * The agent's rows of today in this namespace are used up: status 429, from ai-memory 0.10 on. It is
 * not tried again, since the daemon does not say when to come back.
 */
export class AiMemoryRateLimitError extends Base {
  /** How many rows there are today, where the daemon tells. */
  readonly current: number | undefined;
  /** How many there may be, where the daemon tells. */
  readonly max: number | undefined;

  constructor(message: string, failure: AiMemoryFailureOptions = {}) {
    super(message, failure);
    this.current = integerOf(this.answer["current"]);
    this.max = integerOf(this.answer["max"]);
  }
}
