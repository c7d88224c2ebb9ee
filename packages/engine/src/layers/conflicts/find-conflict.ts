import { type Conflict, recordNotFound } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { readConflicts } from "./read-conflicts.ts";

/** The conflict with this id. @throws `NotFoundError` where there is none. */
export async function findConflict(storage: Storage, id: string): Promise<Conflict> {
  const found = (await readAround(storage, id)).find((conflict) => conflict.id === id);
  if (found === undefined) {
    throw recordNotFound("conflict", id);
  }
  return found;
}

/** The conflicts in the slot of the fact whose characters the id bears. */
async function readAround(storage: Storage, id: string): Promise<readonly Conflict[]> {
  const isId = typeof id === "string" && id.startsWith("conflict_");
  const named = isId ? await storage.findFact(id.replace(/^conflict_/, "fact_")) : null;
  return named === null
    ? []
    : await readConflicts(storage, {
        scopes: [named.scope],
        subjectIds: [named.subject.id],
        predicates: [named.predicate],
      });
}
