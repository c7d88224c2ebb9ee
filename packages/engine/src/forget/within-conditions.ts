import type { FactVersion } from "../layers/facts/fact-version.ts";
import { holdsDuring } from "../layers/facts/holds-at.ts";
import type { SlotKey } from "../storage/derivation-storage.ts";
import type { EventPlace } from "../storage/forgetting-storage.ts";
import type { TimelineWindow } from "../storage/log-storage.ts";
import type { Storage } from "../storage/storage.ts";
import type { SelectorConditions } from "./read-selector.ts";
import type { Candidates } from "./select-claims.ts";
import type { SelectedClaim, SelectedRecords } from "./selected-records.ts";
import { isWithinWindow } from "../storage/is-within-window.ts";

/** What one event claims of one slot, by the id of the event. */
export interface ClaimKey {
  readonly eventId: string;
  readonly slot: SlotKey;
}

/** Those candidates that meet the labels and times of a selector too. */
export async function withinConditions(
  storage: Storage,
  scope: string,
  { eventIds, claims, ...conditions }: Candidates & SelectorConditions,
): Promise<SelectedRecords> {
  const { labels, validDuring, recordedDuring: recorded } = conditions;
  const events = await storage.selectEvents({
    scope,
    ids: Array.from(new Set(eventIds)),
    labels,
    observed: validDuring,
    recorded,
  });
  const ids = Array.from(new Set(claims.map(({ eventId }) => eventId)));
  const telling = await storage.selectEvents({ scope, ids, labels, observed: null, recorded });
  const placed = placeClaims(claims, telling);
  return {
    events,
    claims:
      validDuring === null ? placed : await heldDuring(storage, scope, { placed, validDuring }),
  };
}

function placeClaims(
  claims: readonly ClaimKey[],
  events: readonly EventPlace[],
): readonly SelectedClaim[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const placed = claims.flatMap(({ eventId, slot }) => {
    const event = byId.get(eventId);
    return event === undefined ? [] : [{ event, slot }];
  });
  return Array.from(new Map(placed.map((claim) => [keyOf(claim), claim])).values());
}

/** A claim that supports no fact goes by when its event was observed. */
async function heldDuring(
  storage: Storage,
  scope: string,
  {
    placed,
    validDuring,
  }: { readonly placed: readonly SelectedClaim[]; readonly validDuring: TimelineWindow },
): Promise<readonly SelectedClaim[]> {
  const facts = await readFacts(storage, scope, placed);
  return placed.filter((claim) => {
    const supported = facts.get(keyOf(claim)) ?? [];
    return supported.length === 0
      ? isWithinWindow(validDuring, claim.event.observedAtMs)
      : supported.some((fact) => holdsDuring(fact, validDuring));
  });
}

/** Versions of the slots of claims, by the claims they rest on. */
async function readFacts(
  storage: Storage,
  scope: string,
  claims: readonly SelectedClaim[],
): Promise<ReadonlyMap<string, readonly FactVersion[]>> {
  const ids = Array.from(new Set(claims.map(({ event }) => event.id)));
  const facts = (await storage.factsOfEvents(ids)).filter((fact) => fact.scope === scope);
  const found = new Map<string, FactVersion[]>();
  for (const fact of facts) {
    const slot = { subjectId: fact.subject.id, predicate: fact.predicate };
    for (const { eventId } of fact.supports) {
      const key = keyOf({ event: { id: eventId }, slot });
      found.set(key, [...(found.get(key) ?? []), fact]);
    }
  }
  return found;
}

function keyOf({
  event,
  slot,
}: {
  readonly event: Pick<EventPlace, "id">;
  readonly slot: SlotKey;
}): string {
  return `${event.id} ${slot.predicate} ${slot.subjectId}`;
}
