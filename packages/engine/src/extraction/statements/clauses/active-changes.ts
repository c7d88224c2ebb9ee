import { type AttributePhrase, readAttributePhrase } from "./attribute-phrase.ts";
import { readChangedValue } from "./attributes.ts";
import { prepositions } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Subject } from "./mention.ts";
import type { Statement } from "../statement.ts";
import { type Token, isWord, wordAt } from "../wording/tokens.ts";
import type { VerbGroup } from "./verb-group.ts";

/** "The nursery has raised its fees": what "its" means is the subject. */
function withOwner(phrase: AttributePhrase | null, { mention }: Subject): AttributePhrase | null {
  return phrase?.owner?.kind === "pronoun" && mention.kind === "named"
    ? { ...phrase, owner: mention }
    : phrase;
}

/** Verbs by which somebody gives something another value. */
const changing = wordSet(
  "change move push postpone reschedule shift raise cut lower reduce increase extend bump set update bring drop put",
);

/** "They raised the rent to 980", "we moved the launch to 3 June". */
export function matchActiveChange(
  tokens: readonly Token[],
  subject: Subject,
  group: VerbGroup,
): Statement[] | null {
  if (!changing.has(group.lemma) || group.isNegated || group.isUnreal) {
    return null;
  }
  const words = phraseWords(tokens, group.end);
  const phrase = withOwner(readAttributePhrase(words), subject);
  const isTold = group.tense === "past" || group.tense === "perfect";
  return phrase && isTold
    ? readChangedValue(tokens, group.end + words.length, { phrase, isChange: true, group })
    : null;
}

const particles = wordSet("back forward");

/** The words up to "to" or "from", where the value begins. */
function phraseWords(tokens: readonly Token[], from: number): Token[] {
  let at = from;
  while (
    at < from + 7 &&
    (isWord(tokens[at]) || wordAt(tokens, at) === "'s") &&
    !["to", "from", "up", "down", "back", "forward"].includes(wordAt(tokens, at))
  ) {
    at += 1;
  }
  const isValued =
    prepositions.has(wordAt(tokens, at)) || particles.has(wordAt(tokens, at)) || tokens[at]?.date;
  return isValued ? tokens.slice(from, at) : [];
}
