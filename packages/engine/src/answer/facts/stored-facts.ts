import type { Fact } from "@keepsake/core";
import type { FactVersion } from "../../layers/facts/fact-version.ts";
import { toFact } from "../../layers/facts/to-fact.ts";
import type { Storage } from "../../storage/storage.ts";
import type { FactReader, FactSelection } from "./fact-reader.ts";

/** Reads facts from a storage, as they were known at a time; null for now. */
export function createFactReader(storage: Storage, knownAtMs: number | null): FactReader {
  return {
    async readFacts(selection) {
      const versions = await readVersions(storage, selection);
      return versions.flatMap((version) => toKnownFact(version, knownAtMs));
    },
    readNames: (scopes) => storage.listNames(scopes),
  };
}

async function readVersions(
  storage: Storage,
  { scopes, subjectIds, predicates, eventIds }: FactSelection,
): Promise<readonly FactVersion[]> {
  if (eventIds === null) {
    return await storage.findFacts({
      scopes,
      subjectIds,
      predicates,
      object: null,
      ids: null,
      recordedAtMs: null,
      includeClosed: true,
    });
  }
  const versions = await storage.factsOfEvents(eventIds);
  return versions.filter(
    ({ scope, subject, predicate }) =>
      scopes.includes(scope) &&
      (subjectIds?.includes(subject.id) ?? true) &&
      (predicates?.includes(predicate) ?? true),
  );
}

/** A version as somebody at that time would have known it; nothing where it was not known yet. */
function toKnownFact(version: FactVersion, knownAtMs: number | null): readonly Fact[] {
  if (knownAtMs === null) {
    return [toFact(version)];
  }
  const { recordedFromMs, recordedToMs } = version;
  const isOpen = recordedToMs !== null && recordedToMs > knownAtMs;
  const known = isOpen ? { ...version, recordedToMs: null } : version;
  return recordedFromMs <= knownAtMs ? [toFact(known, knownAtMs)] : [];
}
