import MiniSearch, { type SearchOptions } from "minisearch";
import type { Conversation, Turn } from "../locomo/conversation.ts";
import { type Contender, depth } from "./contender.ts";

/** Lucene's English stop words, and those that questions are made with. */
const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there
   these they this to was will with
   what which who whom whose when where why how do does did has have had were been would could should
   can i you he she we his her its my your our from about s`.split(/\s+/u),
);

/** Of several plain settings those that find the most here; fuzzy matching finds no more. */
const options: SearchOptions = {
  prefix: (term) => term.length > 3,
  processTerm: (term) => {
    const word = term.toLowerCase();
    return stopWords.has(word) ? null : word;
  },
};

/** Puts conversations into MiniSearch, an index in memory for each. */
export function fillMiniSearch(_folder: string, conversations: readonly Conversation[]): Contender {
  const indexes = new Map(conversations.map(({ sampleId, turns }) => [sampleId, toIndex(turns)]));
  return {
    async search(sampleId, question) {
      const found = indexes.get(sampleId)?.search(question, options) ?? [];
      return found.slice(0, depth).map(({ id }) => String(id));
    },
    close: () => indexes.clear(),
  };
}

function toIndex(turns: readonly Turn[]): MiniSearch<Turn> {
  const index = new MiniSearch<Turn>({ fields: ["text"], idField: "diaId" });
  index.addAll(turns);
  return index;
}
