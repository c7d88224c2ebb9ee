import type { ConceptStorage } from "../../concept-storage.ts";
import { foundScope } from "../found-scope.ts";
import { saveSynthesis } from "../save-synthesis.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** Concepts and syntheses in a database. */
export function createConceptStorage({ connection, tables }: SqliteParts): ConceptStorage {
  return {
    listConcepts: (scopes) =>
      connection.read(() =>
        scopes.flatMap((scope) => tables.concepts.ofScope(numberOf(tables, scope))),
      ),
    conceptVersions: (id) => connection.read(() => tables.concepts.versionsOf(id)),
    beginSynthesis: ({ job, audit, founding }) =>
      connection.write(() => {
        if (foundScope(tables, job.scope, founding) === null) {
          return false;
        }
        saveSynthesis(tables, job, []);
        tables.audit.append([audit]);
        return true;
      }),
    saveSynthesis: (job, concepts) => connection.write(() => saveSynthesis(tables, job, concepts)),
    findSynthesis: (id) => connection.read(() => tables.concepts.findJob(id)),
    lastSynthesis: (scope) =>
      connection.read(() => {
        const found = tables.scopes.find(scope);
        return found === null ? null : tables.concepts.lastJob(found.number);
      }),
  };
}
