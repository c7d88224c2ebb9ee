import { notNames } from "../lexicon/function-words.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const greetings = new Set(["hi", "hello", "hey", "morning", "evening", "afternoon", "hiya"]);
const ends = new Set([",", "", "-", "—", "!"]);

/** "Kathryn Doyle here", "hi, Kathryn here": who it is that speaks. */
export function readSelfNaming(tokens: readonly Token[]): Statement[] {
  const greeted = greetings.has(wordAt(tokens, 0)) ? 1 : 0;
  const from = wordAt(tokens, greeted) === "," ? greeted + 1 : greeted;
  const name = isCapital(tokens[from]) ? readName(tokens, from) : null;
  if (!name || name.words.length > 3 || name.words.length + greeted < 2) {
    return [];
  }
  const isHere = wordAt(tokens, name.end) === "here" && ends.has(wordAt(tokens, name.end + 1));
  return isHere && !notNames.has(wordAt(name.words, 0))
    ? [
        {
          kind: "assertion",
          subject: { kind: "speaker" },
          predicate: "name",
          object: name.text,
          timing: holdsNow,
          confidence: 0.85,
        },
      ]
    : [];
}
