import { type Envelope, type MemoryEvent, withSortedKeys } from "@keepsake/core";
import type { StoredMemory } from "../memories/stored-memory.ts";
import { toEvent } from "./event-row.ts";

/**
 * Whether a row holds what is written. The time is left out: a client that fills in "now" gives another
 * one with every attempt. The order of labels and of keys makes no difference.
 */
export function isSameWrite(envelope: Envelope, row: StoredMemory): boolean {
  const { modality, content, context, observedActor } = envelope;
  const { labels, metadata } = context;
  const written = { modality, content, metadata, observedActor: observedActor?.id ?? null };
  return toComparable({ ...written, labels }) === toComparable(toEvent(row));
}

type Written = Pick<MemoryEvent, "modality" | "content" | "metadata" | "observedActor" | "labels">;

function toComparable({ modality, content, metadata, observedActor, labels }: Written): string {
  const comparable = { modality, content, metadata, observedActor, labels: labels.toSorted() };
  return JSON.stringify(comparable, withSortedKeys);
}
