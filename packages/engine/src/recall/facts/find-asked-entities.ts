import { speakerEntity } from "../../entities/speaker-entity.ts";
import { splitSearchWords } from "../../text/split-search-words.ts";
import { stem } from "../../text/stem.ts";
import { asksOfAsker } from "../asks-of-asker.ts";

/** The entities that a query is about. */
export interface AskedEntities {
  readonly ids: ReadonlySet<string>;
  /** Stems of the words by which the query names them. */
  readonly words: ReadonlySet<string>;
}

/** A name that an entity goes by. */
export interface KnownName {
  readonly entityId: string;
  readonly name: string;
}

/** Where a query is asked. */
export interface AskedWhere {
  readonly scope: string;
  readonly names: readonly KnownName[];
}

/** Every recall looks at every name of a scope. */
const mostNamesKept = 20_000;
const stemsOfNames = new Map<string, string>();

/**
 * The entities that a query names, with every word of one of their names in its place, and, where it
 * speaks of whoever asks it, the user of the scope. "My sister" is not the user.
 */
export function findAskedEntities(query: string, { scope, names }: AskedWhere): AskedEntities {
  const asked = ` ${splitSearchWords(query).map(stem).join(" ")} `;
  const found = distinct(names.filter(({ name }) => asked.includes(stemsOf(name))))
    .map(({ entityId, name }) => ({ entityId, words: splitSearchWords(name) }))
    .filter(({ words }) => words.length > 0);
  const rest = found.reduce((text, { words }) => withoutOwned(text, words), query);
  return {
    ids: new Set([
      ...found.map(({ entityId }) => entityId),
      ...(asksOfAsker(rest) ? askersOf(scope) : []),
    ]),
    words: new Set(found.flatMap(({ words }) => words.map(stem))),
  };
}

/** The stems of a name with a space on either side. */
function stemsOf(name: string): string {
  const known = stemsOfNames.get(name);
  if (known !== undefined) {
    return known;
  }
  if (stemsOfNames.size >= mostNamesKept) {
    stemsOfNames.clear();
  }
  const stems = ` ${splitSearchWords(name).map(stem).join(" ")} `;
  stemsOfNames.set(name, stems);
  return stems;
}

function distinct(names: readonly KnownName[]): readonly KnownName[] {
  return [...new Map(names.map((known) => [`${known.entityId} ${known.name}`, known])).values()];
}

/** A text without what it calls the asker's, of the words of a name: "my sister". */
function withoutOwned(text: string, words: readonly string[]): string {
  return text.replaceAll(new RegExp(`\\b(?:my|our)\\s+${words.join("\\s+")}`, "giu"), " ");
}

function askersOf(scope: string): readonly string[] {
  return [speakerEntity({ scope, speaker: null }).id, "ent_user"];
}
