import * as fc from "fast-check";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import { auditOf } from "./audit-of.ts";
import type { StorageStep } from "./storage-step.ts";

/** A step that lets a fact of the scope to be derived next rest on an event of another. */
export function sharedFactOf(): fc.Arbitrary<StorageStep> {
  return fc.nat(20).map((at) => ({
    name: `let a fact rest on ${at}`,
    captures: [],
    run: async (storage, ids) => {
      const pending = await storage.nextPending(100, null);
      const events = await Promise.all(ids.map((id) => storage.findEvent(id)));
      const others = events.filter((other) => other !== null && other.scope !== pending?.scope);
      const event = others[at % others.length] ?? null;
      if (event === null || pending === null) {
        return null;
      }
      const [row] = await storage.appendAudit([auditOf(event.scope)]);
      const { scope, revision, throughRow, turns } = pending;
      const supports = [
        {
          eventId: event.id,
          observedAtMs: Date.parse(event.observedAt),
          recordedAtMs: Date.parse(event.recordedAt),
          confidence: 0.5,
        },
      ];
      const fact = { ...sharedFact, id: `fact_shared_${row?.index}`, scope, supports };
      const isApplied = await storage.applyDerivation({
        scope,
        revision,
        throughRow,
        eventIds: turns.map(({ turn }) => turn.eventId),
        claims: [],
        names: [],
        mend: [],
        cleared: [],
        removed: [],
        ended: [],
        supported: [],
        opened: [{ fact, indexText: "shared" }],
      });
      return { isApplied, scope };
    },
  }));
}

const sharedFact: Omit<FactVersion, "id" | "scope" | "supports"> = {
  subject: { id: "ent_shared", name: "Shared" },
  predicate: "is",
  matter: null,
  object: { type: "entity", id: "ent_shared", name: "Shared" },
  validFromMs: null,
  validToMs: null,
  recordedFromMs: 0,
  recordedToMs: null,
  conflictsWith: [],
};
