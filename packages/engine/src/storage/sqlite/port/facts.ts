import type { FactStorage } from "../../fact-storage.ts";
import { searchFacts } from "../facts/search-facts.ts";
import type { SqliteParts } from "./parts.ts";

/** Facts and the names of what they are about in a database. */
export function createFactStorage({ connection, tables, derived }: SqliteParts): FactStorage {
  return {
    findFacts: (query) => connection.read(() => tables.facts.find(query)),
    searchFacts: (search) => connection.read(() => searchFacts(tables, derived, search)),
    findFact: (id) =>
      connection.read(() => {
        const row = tables.facts.rowOfId(id);
        return row === null ? null : (tables.facts.byRows([row]).get(row) ?? null);
      }),
    factsOfEvents: (eventIds) => connection.read(() => tables.facts.ofEvents(eventIds)),
    listNames: (scopes) =>
      connection.read(() =>
        scopes.flatMap((path) => {
          const scope = tables.scopes.find(path);
          return scope === null ? [] : derived.names.of(scope);
        }),
      ),
  };
}
