import { wordSet } from "../lexicon/word-set.ts";
import { relativeNouns } from "../lexicon/role-nouns.ts";
import type { Mention } from "../clauses/mention.ts";
import { isMedicine } from "../objects/kinds.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const dosing =
  /^(?:,? ?\d+ ?(?:mg|mcg|ml|milligrams|units|iu)\b|,? ?(?:once|twice|daily|nightly|three times|every (?:day|morning|evening|night|other)|each (?:day|morning|evening|night)|in the (?:morning|evening)s?|at (?:night|bedtime)|with (?:breakfast|dinner|food)|before bed|a day|per day))/u;
const dosingWords = wordSet(
  "once twice daily nightly three every each bedtime breakfast mornings evenings",
);
const doubtful = wordSet(
  "n't not no never if should could can would might may stop stopped quit off instead than anymore without was used asked ask allergic",
);

/** "Ramipril 5 mg every morning", "for the thyroid it's levothyroxine, 50 mcg": what is taken, told by its dose. */
export function readMedication(tokens: readonly Token[]): Statement[] {
  if (
    !tokens.some(({ lower, date }) => date !== null || dosingWords.has(lower) || /^\d/u.test(lower))
  ) {
    return [];
  }
  if (tokens.some(({ lower, isQuoted }) => isQuoted || doubtful.has(lower))) {
    return [];
  }
  return tokens.flatMap((_token, at) => {
    const token = tokens[at];
    const isOne = token !== undefined && isMedicine(token.lower) && isDosed(tokens, at + 1);
    const owner = isOne ? ownerBefore(tokens, at) : null;
    return token && owner ? [say(owner, token.text)] : [];
  });
}

function isDosed(tokens: readonly Token[], end: number): boolean {
  const rest = tokens
    .slice(end, end + 5)
    .map(({ lower, text }) => lower || text.toLowerCase())
    .join(" ");
  return dosing.test(rest);
}

/** Whose it is: the relative that is spoken of, else the speaker; null for somebody unclear. */
function ownerBefore(tokens: readonly Token[], at: number): Mention | null {
  const front = tokens.slice(0, at);
  const role = front.findLast(({ lower }) => relativeNouns.has(lower));
  const isOther = front.some(
    (token, index) =>
      ["he", "she", "they", "his", "her", "you", "your"].includes(token.lower) ||
      (index > 0 && isCapital(token) && token.lower !== "i"),
  );
  if (role) {
    return { kind: "named", name: role.text, role: role.lower, sort: "person" };
  }
  const isOwn = front.length === 0 || front.some(({ lower }) => ["i", "my", "me"].includes(lower));
  return isOther || !(isOwn || wordAt(tokens, 0) === "for") ? null : { kind: "speaker" };
}

function say(subject: Mention, object: string): Statement {
  return {
    kind: "assertion",
    subject,
    predicate: "takes",
    object,
    timing: holdsNow,
    confidence: 0.8,
  };
}
