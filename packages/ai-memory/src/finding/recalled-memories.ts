import { type StoredMemory, storedMemoryShape } from "../memories/stored-memory.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { flag, list, number, optional, text } from "../reading/read-value.ts";

/** A memory, and how well it goes with what was asked. */
export interface RecalledMemory extends StoredMemory {
  /** More is better, without an upper bound; 8 to 11 are common where words alone are compared. */
  readonly score: number;
}

/** How a budget of tokens was used. */
export interface RecallBudget extends WithExtra {
  readonly budgetTokensUsed: number;
  readonly budgetTokensRemaining: number;
  readonly memoriesDropped: number;
  readonly budgetOverflow: boolean;
}

/** What a recall found. */
export interface RecalledMemories extends WithExtra {
  readonly memories: readonly RecalledMemory[];
  readonly count: number;
  readonly tokensUsed: number;
  /** `hybrid` where meaning was compared as well, else `keyword`. */
  readonly mode: string;
  /** From 0.10 on. */
  readonly recallId?: string;
  /** As asked for. */
  readonly budgetTokens?: number;
  /** Where a budget was asked for. */
  readonly meta?: RecallBudget;
}

/** Reads what a recall found. */
export const readRecalledMemories: Reader<RecalledMemories> = recordReader<RecalledMemories>({
  memories: list(recordReader<RecalledMemory>({ ...storedMemoryShape, score: number })),
  count: number,
  tokensUsed: number,
  mode: text,
  recallId: optional(text),
  budgetTokens: optional(number),
  meta: optional(
    recordReader<RecallBudget>({
      budgetTokensUsed: number,
      budgetTokensRemaining: number,
      memoriesDropped: number,
      budgetOverflow: flag,
    }),
  ),
});
