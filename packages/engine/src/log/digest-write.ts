import { type Envelope, withSortedKeys } from "@keepsake/core";
import { hash } from "node:crypto";

/**
 * SHA-256, in hexadecimal, of what two writes under one idempotency key must share. The time is left
 * out: a client that fills in "now" gives another one with every attempt. The order of labels and of
 * keys makes no difference.
 */
export function digestWrite(envelope: Envelope): string {
  const { modality, content, context, observedActor } = envelope;
  const { labels, metadata } = context;
  const embedding = envelope.embedding ?? undefined;
  const write = {
    modality,
    content,
    labels: labels.toSorted(),
    metadata,
    observedActor,
    embedding,
  };
  return hash("sha256", JSON.stringify(write, withSortedKeys));
}
