import type { CallWithinBudget } from "../call-budget.ts";

/** One call of a memory tool. */
export interface MemoryToolCall {
  readonly callWithinBudget: CallWithinBudget;
  /** The caller's signal: when it aborts, the call rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}
