import type { Concept, SynthesisJob } from "@keepsake/core";
import type { Tables } from "./tables/tables.ts";

/**
 * Stores a synthesis and what it wrote of events and facts that it may still rest on; runs within a
 * transaction. Gives the number of versions stored.
 */
export function saveSynthesis(
  tables: Tables,
  job: SynthesisJob,
  concepts: readonly Concept[],
): number {
  const { number } = tables.scopes.findOrAdd(job.scope);
  const stored = concepts.filter(({ supports }) =>
    supports.every((id) =>
      id.startsWith("evt_") ? mayRestOn(tables, number, id) : tables.facts.rowOfId(id) !== null,
    ),
  );
  for (const concept of stored) {
    tables.concepts.add(number, concept);
  }
  tables.concepts.saveJob(number, job);
  return stored.length;
}

function mayRestOn(tables: Tables, scopeNumber: number, eventId: string): boolean {
  const row = tables.events.rowOfId(scopeNumber, eventId);
  return row !== null && !tables.withheld.has(scopeNumber, "understanding", row);
}
