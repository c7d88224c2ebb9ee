import { describeDerivation } from "../../../outbox/describe-derivation.ts";
import { touchedSlots, versionsOf } from "../../../outbox/touched-slots.ts";
import type { Derivation } from "../../derivation-storage.ts";
import { applyDerivation } from "../derivation/apply-derivation.ts";
import type { Tables } from "../tables/tables.ts";
import { queueEvents, wantedEvents } from "./queue-events.ts";

/** Stores what was derived, and queues what is told of it; runs within a transaction. */
export function applyAndTell(tables: Tables, derivation: Derivation): boolean {
  const { scope } = derivation;
  const wanted = wantedEvents(tables, scope);
  const isChange = wanted.has("fact.superseded") || wanted.has("belief.revised");
  if (!(isChange || wanted.has("facts.extracted")) || isRepeated(tables, derivation)) {
    return applyDerivation(tables, derivation);
  }
  const find = tables.facts.find.bind(tables.facts);
  const slots = isChange ? touchedSlots(scope, derivation, find) : [];
  const before = versionsOf(scope, slots, find);
  const isApplied = applyDerivation(tables, derivation);
  if (isApplied) {
    queueEvents(tables, scope, () =>
      describeDerivation({
        derivation,
        newEventIds: newEvents(tables, derivation),
        before,
        after: versionsOf(scope, slots, find),
        atMs: Date.now(),
      }),
    );
  }
  return isApplied;
}

/** Whether it derives what was derived before a reset. */
function isRepeated(tables: Tables, { scope: path, throughRow }: Derivation): boolean {
  const scope = tables.scopes.find(path);
  const told = scope === null ? 0 : tables.told.throughRow(scope.number);
  return throughRow === null ? (scope?.derivation.throughRow ?? 0) < told : throughRow <= told;
}

/** A stretch of the log may begin before where it was reset, and what is mended was read before. */
function newEvents(tables: Tables, derivation: Derivation): readonly string[] {
  const { scope: path, throughRow, eventIds } = derivation;
  const scope = tables.scopes.find(path);
  if (scope === null || throughRow === null) {
    return [];
  }
  const told = tables.told.throughRow(scope.number);
  return eventIds.filter((id) => (tables.events.rowOfId(scope.number, id) ?? 0) > told);
}
