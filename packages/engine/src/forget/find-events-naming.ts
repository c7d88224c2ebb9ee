import { contentText } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import { inParts } from "../in-parts.ts";
import { NameIndex } from "../layers/understanding/name-index.ts";
import type { Storage } from "../storage/storage.ts";
import { splitWords } from "../text/split-words.ts";

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
  const wordsOfNames = names.map(splitWords).filter((words) => words.length > 0);
  const words = Array.from(new Set(wordsOfNames.flat()));
  if (words.length === 0) {
    return [];
  }
  const terms = words.map((word) => [word]);
  const { hits } = await storage.searchEvents({ scopes: [scope], terms, neighbours: 0 });
  const places = wordsOfNames.map((ofName) => ofName.map((word) => words.indexOf(word)));
  return hits
    .filter((hit) => places.some((ofName) => ofName.every((place) => hit.terms.includes(place))))
    .map(({ row }) => row);
}
