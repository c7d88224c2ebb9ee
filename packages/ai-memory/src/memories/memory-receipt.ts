import { AiMemoryForbiddenError } from "../errors/forbidden-error.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { choice, list, optional, text } from "../reading/read-value.ts";
import { type Tier, tiers } from "./memory-names.ts";

/** What the daemon says of a memory that it stored; get it for the rest. */
export interface MemoryReceipt extends WithExtra {
  readonly id: string;
  /** As asked for: a memory of a higher tier that was merged into keeps its own, and this does not tell. */
  readonly tier: Tier;
  readonly namespace: string;
  /** Another than asked for where the title was taken and `onConflict` is `version`. */
  readonly title: string;
  readonly agentId: string;
  /** Ids of what may say otherwise; 0.6.4 names the memory itself where it was merged into. */
  readonly potentialContradictions: readonly string[];
}

const readStored = recordReader<MemoryReceipt>({
  id: text,
  tier: choice(tiers),
  namespace: text,
  title: text,
  agentId: text,
  potentialContradictions: (given, path) => optional(list(text))(given, path) ?? [],
});

/**
 * Reads a receipt.
 *
 * @throws {@link AiMemoryForbiddenError} where the daemon keeps the memory until someone approves it.
 */
export const readMemoryReceipt: Reader<MemoryReceipt> = (given, path) => {
  const { status, pending_id: pendingId } = Object(given);
  if (status === "pending") {
    const message = `the daemon stores it once it is approved, as ${pendingId}; it is not stored yet`;
    throw new AiMemoryForbiddenError(message, { status: 202, answer: Object(given) });
  }
  return readStored(given, path);
};
