import type { Capture, CommitOutcome, CommittedEvent } from "../storage.ts";
import { fingerprint } from "./fingerprint.ts";
import type { KeyedEvent } from "./tables/events-table.ts";
import type { Tables } from "./tables/tables.ts";

/**
 * Says for each capture of a batch whether its idempotency key is new or stands for the same write
 * already, in the table or earlier in the batch; or where a key stands for something else.
 */
export function resolveKeys(
  tables: Tables,
  scopeNumber: number,
  captures: readonly Capture[],
): CommitOutcome {
  if (captures.every(({ envelope }) => envelope.idempotencyKey === null)) {
    return { status: "committed", events: captures.map(toFreshEvent) };
  }
  const events: CommittedEvent[] = [];
  const earlier = new Map<string, KnownWrite>();
  for (const [index, capture] of captures.entries()) {
    const known = findKnown(tables, scopeNumber, { capture, earlier });
    if (known !== null && known.digest !== digestOf(capture)) {
      return { status: "conflict", index };
    }
    events.push({ eventId: known?.id ?? capture.id, replayed: known !== null });
  }
  return { status: "committed", events };
}

function toFreshEvent({ id }: Capture): CommittedEvent {
  return { eventId: id, replayed: false };
}

interface KnownWrite {
  readonly id: string;
  readonly digest: string;
}

/** The write that used the capture's key before. One that is new is noted for those that follow. */
function findKnown(
  tables: Tables,
  scopeNumber: number,
  { capture, earlier }: { readonly capture: Capture; readonly earlier: Map<string, KnownWrite> },
): KnownWrite | null {
  const key = capture.envelope.idempotencyKey;
  if (key === null) {
    return null;
  }
  const known = earlier.get(key) ?? findStored(tables, scopeNumber, key);
  earlier.set(key, known ?? { id: capture.id, digest: digestOf(capture) });
  return known;
}

function findStored(tables: Tables, scopeNumber: number, key: string): KnownWrite | null {
  const stored = tables.events.findByKey(scopeNumber, key);
  return stored === null ? null : { id: stored.id, digest: digestOfStored(tables, stored) };
}

function digestOf({ envelope }: Capture): string {
  const { modality, content, context, observedActor } = envelope;
  const actor = observedActor?.id ?? null;
  return fingerprint({ modality, content, labels: context.labels, observedActor: actor });
}

function digestOfStored(tables: Tables, { row, fingerprint: digest }: KeyedEvent): string {
  const event = digest === null ? tables.reader.byRow(row) : null;
  return event === null ? (digest ?? "") : fingerprint(event);
}
