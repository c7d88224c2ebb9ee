import type { FactStorage } from "../../fact-storage.ts";
import { findFacts, searchFacts } from "../find-facts.ts";
import type { MemoryState } from "../memory-state.ts";
import { readContext } from "../read-pending.ts";

/** Facts and the names of what they are about, as lists. */
export function createFactStorage(state: MemoryState): FactStorage {
  return {
    findFacts: (query) => state.run(() => findFacts(state.facts(query.scopes), query)),
    searchFacts: (search) => state.run(() => searchFacts(state.facts(search.scopes), search)),
    findFact: (id) =>
      state.run(() => state.allFacts().find(({ fact }) => fact.id === id)?.fact ?? null),
    factsOfEvents: (eventIds) =>
      state.run(() =>
        state
          .allFacts()
          .map(({ fact }) => fact)
          .filter(({ supports }) => supports.some(({ eventId }) => eventIds.includes(eventId))),
      ),
    listNames: (scopes) =>
      state.run(() =>
        scopes.flatMap((scope) => {
          const { names } = readContext(state.living(scope), state.derivedOf(scope), Infinity);
          return names.map((name) => ({ ...name, scope }));
        }),
      ),
  };
}
