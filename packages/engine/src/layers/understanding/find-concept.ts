import { type Concept, type ConceptHistory, recordNotFound } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";

/** The newest version of a concept. @throws `NotFoundError` where there is none. */
export async function findConcept(storage: Storage, id: string): Promise<Concept> {
  return (await readConceptHistory(storage, id)).current;
}

/** Every version of a concept. @throws `NotFoundError` where there is none. */
export async function readConceptHistory(storage: Storage, id: string): Promise<ConceptHistory> {
  const versions = typeof id === "string" ? await storage.conceptVersions(id) : [];
  const current = versions.at(-1);
  if (current === undefined) {
    throw recordNotFound("concept", id);
  }
  return { current, versions };
}
