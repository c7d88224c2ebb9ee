import { setImmediate as endOfTurn } from "node:timers/promises";
import type { Claim } from "../layers/facts/claim.ts";
import { factText } from "../layers/facts/fact-text.ts";
import type { FactSlot, FactVersion } from "../layers/facts/fact-version.ts";
import { inRecordedTime } from "../layers/facts/history/in-recorded-time.ts";
import { SlotHistory } from "../layers/facts/history/slot-history.ts";
import { applyChange } from "../layers/facts/slot-change.ts";
import { receiveClaims } from "../layers/facts/version-slot.ts";
import type { FactChanges, Slot, SlotKey } from "../storage/derivation-storage.ts";
import { toIndexText } from "../text/index-text.ts";
import { diffVersions } from "./diff-versions.ts";

/** Claims that are taken in before the event loop has its turn. */
const claimsInPart = 32;

/** The slots that claims belong to, each once. */
export function slotsOf(claims: readonly Claim[]): readonly SlotKey[] {
  const slots = claims.map(({ subject, predicate }) => ({ subjectId: subject.id, predicate }));
  return [...new Map(slots.map((slot) => [`${slot.predicate} ${slot.subjectId}`, slot])).values()];
}

/** How the facts of some slots change, and what the slots are like then. */
export interface Received {
  readonly changes: FactChanges;
  readonly slots: readonly Slot[];
}

/** Takes claims into slots, in the order they are given. */
export function receiveIntoSlots(
  scope: string,
  slots: readonly Slot[],
  claims: readonly Claim[],
): Received {
  const received = slots.map((slot) => receiveIntoSlot(scope, slot, claims));
  return {
    changes: joinChanges(received.map(({ before, after }) => diffVersions(before, after))),
    slots: received.map(({ slot }) => slot),
  };
}

interface ReceivedSlot {
  readonly before: readonly FactVersion[];
  readonly after: readonly FactVersion[];
  readonly slot: Slot;
}

function receiveIntoSlot(scope: string, slot: Slot, claims: readonly Claim[]): ReceivedSlot {
  const { subjectId, predicate, versions } = slot;
  const arrived = claims.filter(
    (claim) => claim.subject.id === subjectId && claim.predicate === predicate,
  );
  const changes = receiveClaims({
    ...toFactSlot(scope, slot),
    versions,
    known: slot.claims,
    arrived,
  });
  const after = changes.reduce<readonly FactVersion[]>(applyChange, versions);
  const grown = { ...slot, claims: [...slot.claims, ...arrived], versions: latestOf(after) };
  return { before: versions, after, slot: grown };
}

/** The versions known now, and those closed last: what arrives next can change no others. */
function latestOf(versions: readonly FactVersion[]): readonly FactVersion[] {
  const lastMs = versions.reduce((last, { recordedToMs }) => Math.max(last, recordedToMs ?? 0), 0);
  return versions.filter(({ recordedToMs }) => recordedToMs === null || recordedToMs === lastMs);
}

/**
 * How the facts of slots change when they are worked out anew from all their claims: a few claims at a
 * time, so that the event loop stays free.
 */
export async function rebuildSlots(scope: string, slots: readonly Slot[]): Promise<FactChanges> {
  const opened: FactVersion[] = [];
  let worked = 0;
  for (const slot of slots) {
    const history = new SlotHistory(toFactSlot(scope, slot));
    for (const arrived of inRecordedTime(slot.claims)) {
      history.receive(arrived);
      worked += arrived.length;
      if (worked >= claimsInPart) {
        worked = 0;
        await endOfTurn();
      }
    }
    opened.push(...history.versions());
  }
  return { ...joinChanges([diffVersions([], opened)]), cleared: slots };
}

/** The name of the subject comes with the claims. */
function toFactSlot(scope: string, { subjectId, predicate }: SlotKey): FactSlot {
  return { scope, subject: { id: subjectId, name: subjectId }, predicate };
}

function joinChanges(changes: readonly ReturnType<typeof diffVersions>[]): FactChanges {
  return {
    cleared: [],
    removed: changes.flatMap(({ removed }) => removed),
    ended: changes.flatMap(({ ended }) => ended),
    supported: changes.flatMap(({ supported }) => supported),
    opened: changes.flatMap(({ opened }) =>
      opened.map((fact) => ({ fact, indexText: toIndexText(factText(fact)).text })),
    ),
  };
}
