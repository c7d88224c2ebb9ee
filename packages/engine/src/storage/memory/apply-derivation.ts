import type { Support } from "../../layers/facts/holding.ts";
import { readIndexText } from "../../text/index-text.ts";
import { stem } from "../../text/stem.ts";
import type { Derivation, FactChanges } from "../derivation-storage.ts";
import {
  type DerivedScope,
  isOfSlot,
  joinSlots,
  needsRepair,
  type StoredFact,
} from "./derived-scope.ts";

/**
 * Takes over what was derived, and says whether it did: not where the scope has another revision, or is
 * to be mended before it is read on.
 */
export function applyDerivation(derived: DerivedScope, derivation: Derivation): boolean {
  const isReadOn = derivation.throughRow !== null;
  if (derived.revision !== derivation.revision || (isReadOn && needsRepair(derived))) {
    return false;
  }
  const { eventIds, claims, names, cleared } = derivation;
  const isOther = ({ eventId }: { readonly eventId: string }): boolean =>
    !eventIds.includes(eventId);
  derived.claims = [...derived.claims.filter(isOther), ...claims];
  derived.names = [...derived.names.filter(isOther), ...names];
  derived.facts = changeFacts(derived.facts, derivation);
  derived.eventsToMend = derived.eventsToMend.filter((id) => !eventIds.includes(id));
  const unmended = derived.slotsToMend.filter(
    (slot) =>
      !cleared.some((key) => key.subjectId === slot.subjectId && key.predicate === slot.predicate),
  );
  derived.slotsToMend = joinSlots(unmended, derivation.mend);
  derived.throughRow = derivation.throughRow ?? derived.throughRow;
  derived.revision += 1;
  return true;
}

function changeFacts(facts: readonly StoredFact[], changes: FactChanges): StoredFact[] {
  const kept = facts
    .filter(({ fact }) => !changes.cleared.some((slot) => isOfSlot(fact, slot)))
    .filter(({ fact }) => !changes.removed.includes(fact.id))
    .map((stored) => changeFact(stored, changes));
  const opened = changes.opened.map(({ fact, indexText }) => ({
    fact,
    stems: new Set(readIndexText(indexText).map(stem)),
  }));
  return [...kept, ...opened];
}

function changeFact({ fact, stems }: StoredFact, { ended, supported }: FactChanges): StoredFact {
  const end = ended.find(({ id }) => id === fact.id);
  const change = supported.find(({ id }) => id === fact.id);
  const stayed = fact.supports.filter(({ eventId }) => !change?.dropped.includes(eventId));
  return {
    stems,
    fact: {
      ...fact,
      recordedToMs: end === undefined ? fact.recordedToMs : end.recordedToMs,
      supports: [...stayed, ...(change?.added ?? [])].toSorted(byTelling),
    },
  };
}

function byTelling(left: Support, right: Support): number {
  return left.observedAtMs - right.observedAtMs || (left.eventId < right.eventId ? -1 : 1);
}
