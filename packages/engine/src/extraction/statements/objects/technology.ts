import { databases, hosts } from "../lexicon/named-things.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { joinTokens, readName } from "../clauses/noun-phrase.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";
import type { ObjectReader } from "./object-reader.ts";

/** Where software runs: "Cloudflare Pages", "a Hetzner box". */
export const readHost: ObjectReader = (tokens, at) => {
  const name = readName(tokens, at);
  if (name && hosts.has(wordAt(name.words, 0))) {
    return { text: name.text, end: behindMachine(tokens, name.end) };
  }
  const behind = articles.has(wordAt(tokens, at)) ? at + 1 : at;
  const from = ofMachines.has(wordAt(tokens, behind)) ? behind + 1 : behind;
  const two = `${wordAt(tokens, from)} ${wordAt(tokens, from + 1)}`;
  if (twoWordHosts.has(two) || twoWordHosts.has(wordAt(tokens, from))) {
    const end = twoWordHosts.has(two) ? from + 2 : from + 1;
    return { text: joinTokens(tokens.slice(from, end)), end };
  }
  const first = wordAt(tokens, from);
  return hosts.has(first)
    ? { text: tokens[from]?.text ?? "", end: behindMachine(tokens, from + 1) }
    : null;
};

const ofMachines = wordSet("own old new big small little shared managed dedicated cheap");
const articles = wordSet("a an the our");
const machines = wordSet(
  "box server servers cluster vm vps instance instances machine account node",
);
const twoWordHosts = new Set([
  "google cloud",
  "oracle cloud",
  "bare metal",
  "github pages",
  "gitlab pages",
  "app engine",
  "raspberry pi",
  "deno deploy",
]);

function behindMachine(tokens: readonly Token[], at: number): number {
  return machines.has(wordAt(tokens, at)) ? at + 1 : at;
}

/** A database product with its number: "Postgres 16", "a MySQL cluster". */
export const readDatabase: ObjectReader = (tokens, at) => {
  let from = at;
  while (from < at + 3 && leading.has(wordAt(tokens, from))) {
    from += 1;
  }
  if (!databases.has(wordAt(tokens, from))) {
    return null;
  }
  let end = from + 1;
  while (databaseTails.has(wordAt(tokens, end))) {
    end += 1;
  }
  const isNumbered = /^v?\d+(?:\.\d+)*$/u.test(wordAt(tokens, end)) && end === from + 1;
  const until = isNumbered ? end + 1 : Math.max(from + 1, nameEnd(tokens, from));
  return { text: joinTokens(tokens.slice(from, until)), end: Math.max(until, end) };
};

const leading = wordSet(
  "a an the our my managed plain self-hosted hosted small big single good old postgres-compatible",
);
const databaseTails = wordSet("database databases db cluster instance server backend");

/** The end of a name of several words: "MongoDB Atlas", "Aurora Serverless". */
function nameEnd(tokens: readonly Token[], at: number): number {
  const isLonger =
    isCapital(tokens[at]) &&
    isCapital(tokens[at + 1]) &&
    !databaseTails.has(wordAt(tokens, at + 1));
  return isLonger ? at + 2 : at + 1;
}

/** A tariff by its name alone, among those that are usual. */
export const readTariffName: ObjectReader = (tokens, at) => {
  const word = tokens[at];
  return word && isCapital(word) && tariffNames.has(word.lower)
    ? { text: word.text, end: at + 1 }
    : null;
};

/** Who offers a tariff that is named behind it: "Acme" in "Acme Premium". */
export const readMaker: ObjectReader = (tokens, at) => {
  const length = [1, 2].find(
    (count) =>
      readTariffName(tokens, at + count) !== null &&
      !isCapital(tokens[at + count + 1]) &&
      tokens.slice(at, at + count).every(isCapital),
  );
  return length === undefined
    ? null
    : { text: joinTokens(tokens.slice(at, at + length)), end: at + length };
};

const tariffNames = wordSet(
  "pro team teams basic free family premium business starter enterprise standard personal student individual plus unlimited lite essentials growth scale hobby advanced ultimate gold silver platinum max flex light lite prepaid mini",
);
