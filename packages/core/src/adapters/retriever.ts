import type { Layer } from "../layer.ts";
import { budgetOptionNames } from "./call-budget.ts";
import { createRecaller, type Recaller, type RecallerOptions } from "./recaller.ts";
import { requireLayers } from "./require-option.ts";

/** Options of a retriever, but for its count, which frameworks name. */
export interface RetrieverOptions extends RecallerOptions {
  /**
   * The layers that are given: what is known comes before what was said.
   * @default ["events"]
   */
  readonly include?: readonly Layer[] | undefined;
  /**
   * Most tokens of all together, by the memory's count of a line each.
   * @default no bound: the count bounds them
   */
  readonly maxTokens?: number | undefined;
}

/** How many records of each layer a retriever gives. */
interface RetrieverCount {
  /** 1 to 500; undefined for 20 events, 10 facts, 5 beliefs, 3 episodes, 3 of understanding. */
  readonly most: number | undefined;
  /** What the framework calls it. */
  readonly field: string;
}

/** Names of {@link RetrieverOptions}, for an adapter that refuses others. */
export const retrieverOptionNames: readonly string[] = [
  "memory",
  "view",
  "temporal",
  "filters",
  "include",
  "maxTokens",
  ...budgetOptionNames,
];

/** Tokens that bound a retriever in name only: it gives documents, not a prompt. */
export const retrieverMaxTokens = 1_000_000;

/**
 * Makes the function through which a retriever recalls: only the layers that it gives, and of each as many
 * as its count says.
 *
 * @throws `ValidationError` on the option at fault.
 */
export function createRetriever(
  options: RetrieverOptions,
  { most, field }: RetrieverCount,
): Recaller {
  const { include = ["events"], maxTokens = retrieverMaxTokens } = options;
  requireLayers(include);
  const perLayerLimits =
    most === undefined ? undefined : Object.fromEntries(include.map((layer) => [layer, most]));
  return createRecaller(options, {
    maxEvents: most,
    countField: field,
    maxTokens,
    perLayerLimits,
    include,
  });
}
