import { limits, utf8Length } from "@keepsake/core";
import type { TurnRecall, TurnWrite } from "@keepsake/core/adapters";

/** What became of memory in one step, as `providerMetadata.keepsake` tells it. */
// A type, because an interface is no JSON.
export type MemoryOutcome = {
  /** `skipped` where the lookup or the write was. */
  readonly status: "ok" | "skipped";
  /** Why it was skipped. */
  readonly reason?: string;
  /** Metadata `turnId` of the events of the turn. */
  readonly turnId: string;
  /** How many records the model was shown; the same on every step of a turn. */
  readonly recalled: number;
  /** What became of the write; absent on a step that others follow. */
  readonly write?: TurnWrite["status"];
  /** Present where a message was longer than memory keeps, and only its first MiB was kept. */
  readonly cut?: true;
};

/** What is known when a step ends. */
export interface StepEnd {
  readonly turnId: string;
  readonly recalled: TurnRecall;
  readonly write: TurnWrite | undefined;
  /** What was handed to memory to keep. */
  readonly texts: readonly string[];
}

/** Tells what became of memory. */
export function toMemoryOutcome({ turnId, recalled, write, texts }: StepEnd): MemoryOutcome {
  const skipped = [recalled, write].flatMap((part) =>
    part?.status === "skipped" ? [part.reason] : [],
  );
  return {
    status: skipped.length === 0 ? "ok" : "skipped",
    ...(skipped.length > 0 && { reason: skipped.join("; ") }),
    turnId,
    recalled: recalled.status === "ok" ? recalled.items.filter(isShown).length : 0,
    ...(write !== undefined && { write: write.status }),
    ...(texts.some(isTooLong) && { cut: true }),
  };
}

function isShown({ citation }: { readonly citation: string | null }): boolean {
  return citation !== null;
}

function isTooLong(text: string): boolean {
  return text.length * 3 > limits.contentBytes && utf8Length(text) > limits.contentBytes;
}
