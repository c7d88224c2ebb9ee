import type { Claim } from "../layers/facts/claim.ts";
import { factText } from "../layers/facts/fact-text.ts";
import type { FactChanges, Slot, SlotKey } from "../storage/derivation-storage.ts";
import { toIndexText } from "../text/index-text.ts";
import { diffVersions, type VersionDifference } from "./diff-versions.ts";
import type { KnownSlot } from "./known-slot.ts";
import type { LoopTurns } from "./loop-turns.ts";
import { replaySlot } from "./replay-slot.ts";
import { slotName } from "./slot-name.ts";

/** The slots that claims belong to, each once. */
export function slotsOf(claims: readonly Claim[]): readonly SlotKey[] {
  return [...new Map(claims.map((claim) => [slotName(keyOf(claim)), keyOf(claim)])).values()];
}

/** Takes claims into slots, in the order they are given, and says how the facts of these change. */
export async function receiveIntoSlots(
  slots: readonly KnownSlot[],
  claims: readonly Claim[],
  loop: LoopTurns,
): Promise<FactChanges> {
  const bySlot = Map.groupBy(claims, (claim) => slotName(keyOf(claim)));
  const changes: VersionDifference[] = [];
  for (const slot of slots) {
    changes.push(await slot.receive(bySlot.get(slotName(slot)) ?? [], loop));
    await loop.breathe();
  }
  return joinChanges(changes);
}

/** How the facts of slots change when they are worked out anew from all their claims. */
export async function rebuildSlots(
  scope: string,
  slots: readonly Slot[],
  loop: LoopTurns,
): Promise<FactChanges> {
  const changes: VersionDifference[] = [];
  for (const slot of slots) {
    const history = await replaySlot(scope, slot, loop);
    changes.push(diffVersions([], history.versions()));
  }
  return { ...joinChanges(changes), cleared: slots };
}

function keyOf({ subject, predicate }: Claim): SlotKey {
  return { subjectId: subject.id, predicate };
}

function joinChanges(changes: readonly VersionDifference[]): FactChanges {
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
