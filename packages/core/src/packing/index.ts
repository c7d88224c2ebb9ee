/** What memories are built from: filters, packs within their budgets, packs kept, and answers in parts. @module */
export { streamAnswer, type TellAnswer } from "../answer/stream-answer.ts";
export { chooseLayers, type LayerLimits } from "./choose-layers.ts";
export { citeEvent } from "./cite-event.ts";
export { checkedCounter } from "./context/checked-counter.ts";
export type { CountTokens } from "./context/line-budget.ts";
export {
  type BlockSettings,
  type PackedRecords,
  packWithinBudgets,
} from "./context/pack-within-budgets.ts";
export { compileFilter, type RecordFilter } from "./filters/compile-filter.ts";
export {
  type FilterableRecord,
  toFilterableBelief,
  toFilterableConcept,
  toFilterableEpisode,
  toFilterableEvent,
  toFilterableFact,
} from "./filters/filterable-record.ts";
export { requiredLabels } from "./filters/required-labels.ts";
export type { FoundRecords } from "./found-records.ts";
export { type AskedRecall, PackCache } from "./pack-cache.ts";
export { readTimeBounds, type TimeBounds } from "./read-time-bounds.ts";
