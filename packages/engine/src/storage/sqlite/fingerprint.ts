import type { EventContent } from "@keepsake/core";
import { hash } from "node:crypto";

/** The part of a write that two writes under one idempotency key must share. */
export interface WrittenPart {
  readonly modality: string;
  readonly content: EventContent;
  readonly labels: readonly string[];
  readonly observedActor: string | null;
}

/**
 * SHA-256, in hexadecimal, of what was written. The time is left out: a client that fills in "now"
 * gives another one with every attempt. The order of keys in data makes no difference.
 */
export function fingerprint({ modality, content, labels, observedActor }: WrittenPart): string {
  const part = { modality, content, labels, observedActor };
  return hash("sha256", JSON.stringify(part, withSortedKeys));
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}
