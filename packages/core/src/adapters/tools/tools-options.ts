import { limits } from "../../limits.ts";
import type { TemporalBlock } from "../../temporal/temporal-block.ts";
import type { View } from "../../view.ts";
import { type BudgetOptions, budgetOptionNames } from "../call-budget.ts";
import { requireCount, requireLabels, requireTemporal, requireView } from "../require-option.ts";
import type { MemoryToolName } from "./tool-descriptions.ts";
import type { MemoryToolNames, ToolSelection } from "./tool-selection.ts";

/** Options of memory tools, whatever the framework. */
export interface ToolsOptions<
  Included extends MemoryToolName = MemoryToolName,
  Names extends MemoryToolNames = MemoryToolNames,
>
  extends BudgetOptions, ToolSelection<Included, Names> {
  /**
   * Which scopes `recall` and `answer` read.
   * @default "holistic"
   */
  readonly view?: View | undefined;
  /**
   * The times that `recall` and `answer` look at.
   * @default what the model asks for, or now
   */
  readonly temporal?: TemporalBlock | undefined;
  /**
   * Most memories of one `recall`, 1 to 500.
   * @default 20
   */
  readonly maxEvents?: number | undefined;
  /** At most 64 labels that `remember` writes under. */
  readonly labels?: readonly string[] | undefined;
}

/** Names of {@link ToolsOptions}, for an adapter that refuses others. */
export const toolsOptionNames: readonly string[] = [
  "include",
  "names",
  "view",
  "temporal",
  "maxEvents",
  "labels",
  ...budgetOptionNames,
];

/** Checks the options but for the selection. @throws `ValidationError` on the one at fault. */
export function requireToolsOptions({ view, temporal, maxEvents, labels }: ToolsOptions): void {
  requireView(view);
  requireTemporal(temporal);
  requireCount(maxEvents, "maxEvents");
  requireLabels(labels, limits.labels);
}
