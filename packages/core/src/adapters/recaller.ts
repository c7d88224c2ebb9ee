import type { Layer } from "../layer.ts";
import type { Budgets } from "../recall/budgets.ts";
import type { Citation } from "../recall/citation.ts";
import type { FilterTree } from "../recall/filter-tree.ts";
import type { Pack } from "../recall/pack.ts";
import type { TemporalBlock } from "../temporal/temporal-block.ts";
import type { View } from "../view.ts";
import { type BudgetedResult, type BudgetOptions, createBudget } from "./call-budget.ts";
import { type RecalledItem, toRecalledItems } from "./recalled-item.ts";
import {
  requireCount,
  requireLayers,
  requireTemporal,
  requireTokens,
  requireView,
} from "./require-option.ts";
import { type MemoryWith, requireScopedMemory } from "./require-scoped-memory.ts";

/** What an adapter recalls from, and how. */
export interface RecallerOptions extends BudgetOptions {
  /** The memory, sealed to the scope of whoever the agent serves. */
  readonly memory: MemoryWith<"recall">;
  /** @default "holistic" */
  readonly view?: View | undefined;
  /** As of when, and within which time. */
  readonly temporal?: TemporalBlock | undefined;
  /** Which records may be recalled. */
  readonly filters?: FilterTree | undefined;
}

/** How much one recall may give. */
export interface RecallLimits {
  readonly maxEvents: number | undefined;
  /** What the adapter calls its option for `maxEvents`. */
  readonly countField: string;
  /** As in `Budgets`. */
  readonly maxTokens?: number | undefined;
  /** As in `Budgets`. */
  readonly perLayerLimits?: Budgets["perLayerLimits"];
  /** @default every layer of the view */
  readonly include?: readonly Layer[] | undefined;
}

/** What was recalled. */
export interface Recalled {
  /** Best first. */
  readonly items: readonly RecalledItem[];
  /** As in `Pack`: the items as text for a prompt, within the token budget. */
  readonly contextBlock: string;
  /** As in `Pack`: the markers of `contextBlock`, of every layer. */
  readonly citations: readonly Citation[];
}

/** Recalls what bears on `query` within the adapter's budget. */
export type Recaller = (query: string, signal?: AbortSignal) => Promise<BudgetedResult<Recalled>>;

/**
 * Makes the function through which an adapter recalls.
 *
 * @throws `ValidationError` on the option at fault.
 */
export function createRecaller(options: RecallerOptions, limits: RecallLimits): Recaller {
  const memory = requireScopedMemory(options.memory, ["recall"]);
  const { view, temporal, filters } = options;
  requireView(view);
  requireTemporal(temporal);
  const { maxEvents, countField, maxTokens, perLayerLimits, include } = limits;
  requireCount(maxEvents, countField);
  requireTokens(maxTokens);
  requireLayers(include);
  const callWithinBudget = createBudget(options);
  const budgets = { maxEvents, maxTokens, perLayerLimits };
  const request = { view, include, temporal, filters, budgets };
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
  const { contextBlock, citations } = pack;
  return { items: toRecalledItems(pack), contextBlock, citations };
}
