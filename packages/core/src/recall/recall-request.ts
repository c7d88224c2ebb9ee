import type { View } from "../view.ts";
import type { Budgets } from "./budgets.ts";

/** What to recall. */
export interface RecallRequest {
  /** A question or words, as they come. Without one the newest events are recalled. */
  readonly query?: string | undefined;
  /** @default "holistic" */
  readonly view?: View | undefined;
  readonly budgets?: Budgets | undefined;
}

/** What `recall` takes: a query, or a request. */
export type RecallInput = string | RecallRequest;
