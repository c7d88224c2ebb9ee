import type { Concept } from "@keepsake/core";
import type { ConceptStorage } from "../../concept-storage.ts";
import { lastSynthesis } from "../last-synthesis.ts";
import { listConcepts } from "../list-concepts.ts";
import type { MemoryState } from "../memory-state.ts";
import { saveSynthesis } from "../save-synthesis.ts";

/** Concepts and syntheses as lists. */
export function createConceptStorage(state: MemoryState): ConceptStorage {
  return {
    listConcepts: (scopes) => state.run(() => listConcepts(state, scopes)),
    conceptVersions: (id) =>
      state.run(() =>
        state.concepts.filter((concept) => concept.id === id).toSorted(byScopeAndVersion),
      ),
    beginSynthesis: ({ job, audit, founding }) =>
      state.run(() => {
        const isFounded = state.registry.found(job.scope, founding);
        if (isFounded) {
          saveSynthesis(state, job, []);
          state.audit.append([audit]);
        }
        return isFounded;
      }),
    saveSynthesis: (job, concepts) => state.run(() => saveSynthesis(state, job, concepts)),
    findSynthesis: (id) => state.run(() => state.syntheses.get(id) ?? null),
    lastSynthesis: (scope) => state.run(() => lastSynthesis(state, scope)),
  };
}

function byScopeAndVersion(left: Concept, right: Concept): number {
  return left.scope === right.scope
    ? left.version - right.version
    : left.scope < right.scope
      ? -1
      : 1;
}
