import { wordSet } from "../lexicon/word-set.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const held = wordSet("account subscription membership app login licence license workspace");
const ending = wordSet(
  "cancel cancelled canceled cancelling close closed delete deleted lapse lapsed old former unsubscribe unsubscribed drop dropped ditched ended no",
);

/** "How do I share my Filmhaus account": whoever has an account with something uses it. */
export function readAccounts(tokens: readonly Token[]): Statement[] {
  if (tokens.some(({ lower }) => ending.has(lower))) {
    return [];
  }
  return tokens.flatMap(({ lower, isQuoted }, at) => {
    const isOwn = (lower === "my" || lower === "our") && !isQuoted && isCapital(tokens[at + 1]);
    const name = isOwn ? readName(tokens, at + 1) : null;
    return name && held.has(wordAt(tokens, name.end)) ? [uses(name.text)] : [];
  });
}

function uses(object: string): Statement {
  return {
    kind: "assertion",
    subject: { kind: "speaker" },
    predicate: "uses",
    object,
    timing: holdsNow,
    confidence: 0.8,
  };
}
