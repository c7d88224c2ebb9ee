import type { Layer } from "../layer.ts";
import type { Pack } from "../recall/pack.ts";
import type { View } from "../view.ts";
import { type BudgetedResult, type BudgetOptions, createBudget } from "./call-budget.ts";
import { type RecalledItem, toRecalledItems } from "./recalled-item.ts";
import { requireCount, requireView } from "./require-option.ts";
import { type MemoryWith, requireScopedMemory } from "./require-scoped-memory.ts";

/** What an adapter recalls from, and how. */
export interface RecallerOptions extends BudgetOptions {
  /** The memory, sealed to the scope of whoever the agent serves. */
  readonly memory: MemoryWith<"recall">;
  /** @default "holistic" */
  readonly view?: View | undefined;
}

/** How much one recall may give. */
export interface RecallLimits {
  readonly maxEvents: number | undefined;
  /** What the adapter calls its option for `maxEvents`. */
  readonly countField: string;
  /** As in `Budgets`. */
  readonly maxTokens?: number | undefined;
  /**
   * As in `RecallRequest`: a retriever, which shows no context block, needs events alone.
   * @default every layer of the view
   */
  readonly include?: readonly Layer[] | undefined;
}

/**
 * Tokens that bound a retriever in name only: it gives documents, not a prompt, and its count bounds
 * them.
 */
export const retrieverMaxTokens = 1_000_000;

/** What was recalled. */
export interface Recalled {
  /** Best first. */
  readonly items: readonly RecalledItem[];
  /** As in `Pack`: the items as text for a prompt, within the token budget. */
  readonly contextBlock: string;
}

/** Recalls what bears on `query`, within the adapter's budget. */
export type Recaller = (query: string, signal?: AbortSignal) => Promise<BudgetedResult<Recalled>>;

/**
 * Makes the function through which a retriever or a tool recalls.
 *
 * @throws `ValidationError` on the option at fault.
 */
export function createRecaller(options: RecallerOptions, limits: RecallLimits): Recaller {
  const memory = requireScopedMemory(options.memory, ["recall"]);
  const { view } = options;
  requireView(view);
  const { maxEvents, countField, maxTokens, include } = limits;
  requireCount(maxEvents, countField);
  const callWithinBudget = createBudget(options);
  const request = { view, include, budgets: { maxEvents, maxTokens } };
  return async (query, signal) => {
    return await callWithinBudget({
      operation: "recall",
      signal,
      call: async (callOptions) =>
        toRecalled(await memory.recall({ ...request, query }, callOptions)),
    });
  };
}

function toRecalled(pack: Pack): Recalled {
  return { items: toRecalledItems(pack), contextBlock: pack.contextBlock };
}
