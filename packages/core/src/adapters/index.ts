/** What adapters for agent frameworks are built from. @module */
export { requireTimeout } from "../call-options.ts";
export {
  type BudgetedCall,
  type BudgetedResult,
  budgetOptionNames,
  type BudgetOptions,
  type CallWithinBudget,
  createBudget,
  defaultBudgetMs,
  type Skipped,
  type SkippedCall,
} from "./call-budget.ts";
export {
  type DocumentCondition,
  type DocumentFilter,
  requireDocumentFilter,
} from "./documents/document-filter.ts";
export type { DocumentMemory } from "./documents/collection.ts";
export {
  type Documents,
  type DocumentSearch,
  type FoundDocument,
  openDocuments,
  type SimilarDocumentSearch,
} from "./documents/documents.ts";
export type { DocumentToKeep, StoredDocument } from "./documents/document-event.ts";
export { readModelName } from "./documents/read-model-name.ts";
export { hashKey } from "./hash-key.ts";
export { inBoundedParts, type PartBounds } from "./in-bounded-parts.ts";
export { inParts } from "./in-parts.ts";
export { fenceMemory, stripMemoryFences } from "./memory-fence.ts";
export { type RecalledItem, toRecalledItems } from "./recalled-item.ts";
export { createRecaller, type Recalled, type Recaller, type RecallerOptions } from "./recaller.ts";
export {
  requireCount,
  requireKnownOptions,
  requireLabels,
  requireName,
  requireView,
} from "./require-option.ts";
export {
  createRetriever,
  retrieverMaxTokens,
  type RetrieverOptions,
  retrieverOptionNames,
} from "./retriever.ts";
export {
  type MemoryMethod,
  type MemoryWith,
  requireScopedMemory,
} from "./require-scoped-memory.ts";
export { type ApprovedToolsOptions, offerForget } from "./tools/offer-forget.ts";
export {
  openTools,
  type OpenTools,
  type ToolCall,
  type ToolDefinition,
  type ToolDefinitions,
  type ToolMethod,
} from "./tools/open-tools.ts";
export type { AnswerToolOutput } from "./tools/tool-answer.ts";
export type { MemoryToolName } from "./tools/tool-descriptions.ts";
export type { ApproveForget, ForgetProposal, ForgetToolOutput } from "./tools/tool-forget.ts";
export {
  type AnswerToolInput,
  createToolInputs,
  type ForgetToolInput,
  type RecallToolInput,
  type RememberToolInput,
  type ToolInputs,
} from "./tools/tool-inputs.ts";
export type { RecallToolOutput } from "./tools/tool-recall.ts";
export type { RememberToolOutput } from "./tools/tool-remember.ts";
export type { MemoryToolNames, ToolSelection } from "./tools/tool-selection.ts";
export type { ToolTemporal } from "./tools/tool-temporal.ts";
export { type ToolsOptions, toolsOptionNames } from "./tools/tools-options.ts";
export { createTurns, type Turns, type TurnWords } from "./turns/create-turns.ts";
export { type Said, type ToolResult } from "./turns/said.ts";
export { type Turn, type TurnMemory, type TurnRecall, type TurnWrite } from "./turns/turn.ts";
export {
  partialLabel,
  type Speakers,
  type TurnsOptions,
  turnsOptionNames,
} from "./turns/turns-options.ts";
export { toWellFormedJson } from "./well-formed-json.ts";
