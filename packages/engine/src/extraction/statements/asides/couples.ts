import { givenNames } from "../lexicon/given-names.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const parting =
  /^(?:have |'ve |just |finally |recently |both )*(?:broke up|broken up|split up|split(?! (?:the|a|it|our|this|everything|between|up)\b)|separated|divorced|got divorced|(?:are |'re )?(?:getting |now )?divorced|(?:are |'re )?no longer together|(?:are |'re )?not together|are over|called it off|called it quits|(?:are |'re )?(?:n't|not) together|parted ways|are done)\b/u;
const single =
  /^(?:am |'m )(?:(?:now|newly|recently|officially|suddenly) )*single\b(?! (?:parent|mum|mom|dad|mother|father))/u;
const marrying =
  /^(?:have |'ve |just |finally |recently )*(?:got married|are married|married|tied the knot|are now married|are husband and wife)\b/u;
const pairing =
  /^(?:have |'ve |just |finally |recently |are |been |'re )*(?:dating|official|an item|engaged|got engaged|got together|a couple|together(?! on\b| for\b| to\b| with\b| in\b| at\b)|together now|seeing each other|back together|got back together)\b/u;
const stops = wordSet(", . ! ? ; :");

/** "Theo and I broke up", "we got divorced": what two people are to each other. */
export function readCouples(tokens: readonly Token[]): Statement[] {
  return tokens.flatMap((token, at) => {
    if (leaving.has(token.lower) && isLeftAt(tokens, at)) {
      return endBoth(tokens[at - 1]?.text ?? null);
    }
    const isOwn = token.lower === "i" || token.lower === "we";
    const told = isOwn && !token.isQuoted ? readOwnPair(tokens, at) : [];
    return [...told, ...readMeAnd(tokens, at)];
  });
}

/** "me and Callum are official". */
function readMeAnd(tokens: readonly Token[], at: number): Statement[] {
  const isPair = wordAt(tokens, at) === "me" && wordAt(tokens, at + 1) === "and";
  const name = isPair && isCapital(tokens[at + 2]) ? tokens[at + 2] : undefined;
  return name ? readPair(restOfClause(tokens, at + 3), name.text) : [];
}

function readOwnPair(tokens: readonly Token[], at: number): Statement[] {
  const rest = restOfClause(tokens, at + 1);
  if (wordAt(tokens, at) === "we") {
    return readPair(rest, null);
  }
  const name = nameBefore(tokens, at);
  if (single.test(rest)) {
    return endBoth(null);
  }
  return name === null ? [] : readPair(rest, name);
}

function endBoth(name: string | null): Statement[] {
  return [say("retraction", "partner", name), say("retraction", "married_to", name)];
}

const leaving = wordSet("dumped left ditched");

/** "Mia dumped me". */
function isLeftAt(tokens: readonly Token[], at: number): boolean {
  const isMe = wordAt(tokens, at + 1) === "me" && isClauseEnd(tokens, at + 2);
  return isMe && isCapital(tokens[at - 1]) && givenNames.has(wordAt(tokens, at - 1));
}

function nameBefore(tokens: readonly Token[], at: number): string | null {
  const name = tokens[at - 2];
  return wordAt(tokens, at - 1) === "and" && name && isCapital(name) ? name.text : null;
}

function restOfClause(tokens: readonly Token[], at: number): string {
  const rest = tokens.slice(at, at + 8);
  const end = rest.findIndex((token) => stops.has(token.lower));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map(({ lower }) => lower)
    .join(" ");
}

function readPair(rest: string, name: string | null): Statement[] {
  if (parting.test(rest)) {
    return endBoth(name);
  }
  if (name !== null && marrying.test(rest)) {
    return [say("assertion", "married_to", name)];
  }
  return name !== null && pairing.test(rest) ? [say("assertion", "partner", name)] : [];
}

function say(kind: Statement["kind"], predicate: string, object: string | null): Statement {
  return {
    kind,
    subject: { kind: "speaker" },
    predicate,
    object,
    timing: { ...holdsNow, isMoment: true },
    confidence: 0.9,
  };
}
