import type { Capture } from "../log-storage.ts";
import type { KeyedEvent } from "./tables/events-table.ts";
import { erasedKey } from "./erasure/erased-key.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

/** The scope that keys are looked up in. */
export type KeyedScope = Pick<ScopeRow, "number" | "erasedKeyCount">;

/** Of captures that were written before, by their index, the events that they are. */
export type Replays = ReadonlyMap<number, KeyedEvent>;

/** What the keys of a batch say. A conflict names the first capture whose key was used for another. */
export type KeyResolution =
  | { readonly status: "resolved"; readonly replays: Replays }
  | { readonly status: "conflict"; readonly index: number };

const allNew: KeyResolution = { status: "resolved", replays: new Map() };

/**
 * Says for each capture of a batch whether its idempotency key is new or stands for the same write
 * already, in the table or earlier in the batch; or where a key stands for something else.
 */
export function resolveKeys(
  tables: Tables,
  scope: KeyedScope,
  captures: readonly Capture[],
): KeyResolution {
  if (captures.every(({ envelope }) => envelope.idempotencyKey === null)) {
    return allNew;
  }
  const replays = new Map<number, KeyedEvent>();
  const earlier = new Map<string, KeyedEvent>();
  for (const [index, capture] of captures.entries()) {
    const known = findKnown(tables, scope, { capture, earlier });
    if (known !== null && known.digest !== null && known.digest !== capture.digest) {
      return { status: "conflict", index };
    }
    if (known !== null) {
      replays.set(index, known);
    }
  }
  return { status: "resolved", replays };
}

/** The event of the capture's key. One that is new is noted for those that follow. */
function findKnown(
  tables: Tables,
  scope: KeyedScope,
  { capture, earlier }: { readonly capture: Capture; readonly earlier: Map<string, KeyedEvent> },
): KeyedEvent | null {
  const key = capture.envelope.idempotencyKey;
  if (key === null) {
    return null;
  }
  const known = earlier.get(key) ?? findByKey(tables, scope, key);
  earlier.set(key, known ?? { id: capture.id, digest: capture.digest, row: null });
  return known;
}

/** The event of a key, also one that was erased and left but a hash of it. */
function findByKey({ events }: Tables, scope: KeyedScope, key: string): KeyedEvent | null {
  const found = events.findByKey(scope.number, key);
  return found === null && scope.erasedKeyCount > 0
    ? events.findByKey(scope.number, erasedKey(scope.number, key))
    : found;
}
