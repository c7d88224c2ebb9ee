import { contentText } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import { inParts } from "../in-parts.ts";
import { NameIndex } from "../layers/understanding/name-index.ts";
import type { Storage } from "../storage/storage.ts";
import { toSearchTerms } from "../text/search-terms.ts";

/** Events that are read before others have their turn. */
const eventsInPart = 100;

/** Ids of the events of a scope whose text has one of some names, as whole words. */
export async function findEventsNaming(
  storage: Storage,
  scope: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const rows = await findCandidates(storage, scope, names);
  const index = new NameIndex([{ calledAs: names }]);
  const found: string[] = [];
  for (const part of inParts(rows, eventsInPart)) {
    for (const event of await storage.readEvents(part)) {
      if (event !== null && index.namedIn(contentText(event.content)).length > 0) {
        found.push(event.id);
      }
    }
    await endOfTurn();
  }
  return found;
}

/** Rows of events that have all words of a name, wherever they stand. */
async function findCandidates(
  storage: Storage,
  scope: string,
  names: readonly string[],
): Promise<readonly number[]> {
  const termsOfNames = names.map(termsOf).filter((terms) => terms.length > 0);
  const terms = termsOfNames.flat();
  if (terms.length === 0) {
    return [];
  }
  const { hits } = await storage.searchEvents({ scopes: [scope], terms, neighbours: 0 });
  const places = termsOfNames.map((ofName) => ofName.map((term) => terms.indexOf(term)));
  return hits
    .filter((hit) => places.some((ofName) => ofName.every((place) => hit.terms.includes(place))))
    .map(({ row }) => row);
}

/** The words of a name, each with the forms in which older files hold it. */
function termsOf(name: string): readonly (readonly string[])[] {
  const { words, earlierForms } = toSearchTerms(name);
  return words.map((word) => [word, ...(earlierForms.get(word) ?? [])]);
}
