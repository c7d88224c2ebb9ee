/** What adapters for agent frameworks are built from. @module */
export {
  type BudgetedCall,
  type BudgetedResult,
  type BudgetOptions,
  type CallWithinBudget,
  createBudget,
  defaultBudgetMs,
  type Skipped,
  type SkippedCall,
} from "./call-budget.ts";
export { fenceMemory, stripMemoryFences } from "./memory-fence.ts";
export { type RecalledItem, toRecalledItems } from "./recalled-item.ts";
export {
  createRecaller,
  type Recalled,
  type Recaller,
  type RecallerOptions,
  type RecallLimits,
  retrieverMaxTokens,
} from "./recaller.ts";
export { requireCount, requireKnownOptions, requireName } from "./require-option.ts";
export {
  type MemoryMethod,
  type MemoryWith,
  requireScopedMemory,
} from "./require-scoped-memory.ts";
