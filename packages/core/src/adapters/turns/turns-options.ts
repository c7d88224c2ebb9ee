import { ValidationError } from "../../errors/validation-error.ts";
import type { Layer } from "../../layer.ts";
import { limits } from "../../limits.ts";
import type { View } from "../../view.ts";
import { type BudgetOptions, budgetOptionNames, createBudget } from "../call-budget.ts";
import {
  requireCount,
  requireLabels,
  requireLayers,
  requireName,
  requireTokens,
  requireView,
} from "../require-option.ts";

/** Who says what, where that is known: names, or actor ids such as `user:ana`. */
export interface Speakers {
  readonly user?: string | undefined;
  readonly assistant?: string | undefined;
}

/** How an adapter that follows a conversation reads and writes memory. */
export interface TurnsOptions extends BudgetOptions {
  /**
   * Which scopes are recalled from.
   * @default "holistic"
   */
  readonly view?: View | undefined;
  /**
   * Most events of one recall, 1 to 500.
   * @default 20
   */
  readonly maxEvents?: number | undefined;
  /**
   * Most tokens of the recalled block.
   * @default 4000
   */
  readonly maxTokens?: number | undefined;
  /**
   * Which layers are recalled.
   * @default every layer of the view but episodes
   */
  readonly include?: readonly Layer[] | undefined;
  /**
   * Whether turns are written. Where something else keeps what is said, such as a chat's own messages,
   * it would be kept twice.
   * @default true
   */
  readonly remember?: boolean | undefined;
  /**
   * Whether what tools gave is written with a turn, without what was recalled.
   * @default false
   */
  readonly toolResults?: boolean | undefined;
  /** At most 63 labels that turns are written under. A partial turn has the label `partial` as well. */
  readonly labels?: readonly string[] | undefined;
  /** @default nobody is named */
  readonly speakers?: Speakers | undefined;
  /**
   * Is given the promise of every write, as a serverless runtime wants it to stay up; the reply does not
   * wait for the write then.
   */
  readonly waitUntil?: ((write: Promise<unknown>) => void) | undefined;
  /**
   * Milliseconds after which a turn that was left in the middle, such as one whose tool never
   * came back, is written as it stands.
   * @default 60000
   */
  readonly idleMs?: number | undefined;
}

/** Names of {@link TurnsOptions}, for an adapter that refuses others. */
export const turnsOptionNames: readonly string[] = [
  ...budgetOptionNames,
  "view",
  "maxEvents",
  "maxTokens",
  "include",
  "remember",
  "toolResults",
  "labels",
  "speakers",
  "waitUntil",
  "idleMs",
];

/** Label of what belongs to a turn that did not come to its end. */
export const partialLabel = "partial";

/** Checks the options. @throws {@link ValidationError} on the one at fault. */
export function requireTurnsOptions(options: TurnsOptions): void {
  createBudget(options);
  requireView(options.view);
  requireCount(options.maxEvents, "maxEvents");
  requireTokens(options.maxTokens);
  requireLayers(options.include);
  requireIdle(options.idleMs);
  requireLabels(options.labels, limits.labels - 1);
  const { user, assistant } = options.speakers ?? {};
  for (const [name, speaker] of Object.entries({ user, assistant })) {
    if (speaker !== undefined) {
      requireName(speaker, `speakers.${name}`);
    }
  }
  for (const name of ["remember", "toolResults"] as const) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== "boolean") {
      throw new ValidationError(name, `a ${typeof value} is not a boolean`);
    }
  }
  if (options.waitUntil !== undefined && typeof options.waitUntil !== "function") {
    throw new ValidationError("waitUntil", `a ${typeof options.waitUntil} is not a function`);
  }
}

function requireIdle(idleMs: number | undefined): void {
  if (idleMs !== undefined && !(idleMs > 0 && idleMs <= limits.timeoutMs)) {
    const reason = `${idleMs} is not a number of milliseconds from 1 to ${limits.timeoutMs}`;
    throw new ValidationError("idleMs", reason);
  }
}
