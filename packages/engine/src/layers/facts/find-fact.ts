import { type Fact, recordNotFound } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { toFact } from "./to-fact.ts";

/** The version with this id. @throws `NotFoundError` where there is none. */
export async function findFact(storage: Storage, id: string): Promise<Fact> {
  const found = typeof id === "string" ? await storage.findFact(id) : null;
  if (found === null) {
    throw recordNotFound("fact", id);
  }
  return toFact(found);
}
