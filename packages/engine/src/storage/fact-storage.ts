import type { EntityName } from "../extraction/extractor.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { SearchQuery } from "./log-storage.ts";

/** Which facts to find. All conditions hold. */
export interface FactQuery {
  readonly scopes: readonly string[];
  /** Null for any. */
  readonly subjectIds: readonly string[] | null;
  readonly predicates: readonly string[] | null;
  /** Folded text of the object, or the id of an entity; null for any. */
  readonly object: string | null;
  /** Ids of facts; null for any. */
  readonly ids: readonly string[] | null;
  /** As known at this time, in milliseconds since the epoch; null for now. */
  readonly recordedAtMs: number | null;
  /** Also what was known before, and no longer at `recordedAtMs`. */
  readonly includeClosed: boolean;
}

/** Words to look for in the facts of some scopes. */
export interface FactSearch
  extends Pick<FactQuery, "scopes" | "recordedAtMs">, Pick<SearchQuery, "terms"> {
  /** Only what holds in the world at this time, in milliseconds since the epoch; null for any. */
  readonly validAtMs: number | null;
  /** Most facts to give. */
  readonly limit: number;
}

/** A fact that holds a word searched for. */
export interface FactHit {
  readonly fact: FactVersion;
  /** Indexes of the term groups in it. */
  readonly terms: readonly number[];
}

/** What a search of facts finds. */
export interface FactSearchResult {
  readonly hits: readonly FactHit[];
  /** How many versions are known now in all scopes searched. */
  readonly facts: number;
}

/** A name of an entity, and the scope that knows it. */
export interface ScopedName extends EntityName {
  readonly scope: string;
}

/** Facts in versions, and the names of what they are about. */
export interface FactStorage {
  /** Facts by scope, subject, predicate, then the newest `validFromMs` first. */
  findFacts(query: FactQuery): Promise<readonly FactVersion[]>;

  /** Facts of some scopes that hold words of the terms, those with most of them first. */
  searchFacts(search: FactSearch): Promise<FactSearchResult>;

  /** The version of a fact with this id; null where there is none. */
  findFact(id: string): Promise<FactVersion | null>;

  /** Facts taken from any of these events, also those known no longer. */
  factsOfEvents(eventIds: readonly string[]): Promise<readonly FactVersion[]>;

  /** Every name of the entities of some scopes, in order of arrival, each with its scope. */
  listNames(scopes: readonly string[]): Promise<readonly ScopedName[]>;
}
