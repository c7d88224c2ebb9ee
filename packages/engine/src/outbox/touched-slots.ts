import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { FactChanges, SlotKey } from "../storage/derivation-storage.ts";
import type { FactQuery } from "../storage/fact-storage.ts";

/** Finds facts by a query, at once. */
export type FindFacts = (query: FactQuery) => readonly FactVersion[];

const anyFact = { subjectIds: null, predicates: null, object: null, ids: null, recordedAtMs: null };

/** The slots whose versions some changes touch, each once. */
export function touchedSlots(
  scope: string,
  changes: FactChanges,
  find: FindFacts,
): readonly SlotKey[] {
  const { cleared, removed, ended, supported, opened } = changes;
  const ids = [...removed, ...[...ended, ...supported].map(({ id }) => id)];
  const named = find({ scopes: [scope], ...anyFact, ids, includeClosed: true });
  const facts = [...named, ...opened.map(({ fact }) => fact)];
  const slots = [...cleared, ...facts.map(toSlotKey)];
  return [...new Map(slots.map((slot) => [slotName(slot), slot])).values()];
}

/** Every version of some slots. */
export function versionsOf(
  scope: string,
  slots: readonly SlotKey[],
  find: FindFacts,
): readonly FactVersion[] {
  return slots.flatMap(({ subjectId, predicate }) => {
    const slot = { subjectIds: [subjectId], predicates: [predicate] };
    return find({ scopes: [scope], ...anyFact, ...slot, includeClosed: true });
  });
}

function toSlotKey({ subject, predicate }: FactVersion): SlotKey {
  return { subjectId: subject.id, predicate };
}

function slotName({ subjectId, predicate }: SlotKey): string {
  return JSON.stringify([subjectId, predicate]);
}
