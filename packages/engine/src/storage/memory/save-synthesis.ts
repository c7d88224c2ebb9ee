import type { Concept, SynthesisJob } from "@keepsake/core";
import type { MemoryState } from "./memory-state.ts";

/** Stores a synthesis and what it wrote of what it may still rest on; gives the number of versions. */
export function saveSynthesis(
  state: MemoryState,
  job: SynthesisJob,
  concepts: readonly Concept[],
): number {
  state.registry.add(job.scope);
  const stored = concepts.filter(({ scope, supports }) =>
    supports.every((id) => mayRestOn(state, scope, id)),
  );
  for (const concept of stored) {
    const closed = state.concepts.map((old) =>
      old.id === concept.id && old.scope === concept.scope && old.recordedTo === null
        ? { ...old, recordedTo: concept.recordedFrom }
        : old,
    );
    state.concepts = [...closed, concept];
  }
  if (state.syntheses.get(job.jobId) !== null) {
    state.syntheses.set(job.jobId, job);
  }
  return stored.length;
}

/** A fact that there is, or an event that was neither forgotten nor withheld from understanding. */
function mayRestOn(state: MemoryState, scope: string, id: string): boolean {
  if (!id.startsWith("evt_")) {
    return state.allFacts().some(({ fact }) => fact.id === id);
  }
  const isLiving = state.living(scope).some(({ capture }) => capture.id === id);
  return isLiving && !state.withheld.has(scope, "understanding", id);
}
