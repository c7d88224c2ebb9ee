import { wordSet } from "../lexicon/word-set.ts";
import { joinTokens } from "../clauses/noun-phrase.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isWord, wordAt } from "../wording/tokens.ts";

const goalWords = wordSet(
  "goal goals resolution resolutions aim aims target targets ambition ambitions",
);
const outcomes = wordSet("reached achieved met done completed hit missed scored");

/** "2027 goals: pay off the loan and read 24 books", "I want to read 30 books this year". */
export function readGoals(tokens: readonly Token[]): Statement[] {
  return readListedGoals(tokens) ?? readWish(tokens);
}

/** What stands behind a label, each part that begins like an order: "Goal for 2027: climb Ben Nevis". */
function readListedGoals(tokens: readonly Token[]): Statement[] | null {
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  const label = tokens.slice(0, Math.max(0, colon));
  const isLabel =
    label.length <= 9 &&
    label.some(({ lower }) => goalWords.has(lower)) &&
    !label.some(
      ({ lower }) =>
        ["your", "his", "her", "their", "sprint", "team"].includes(lower) || outcomes.has(lower),
    );
  return isLabel ? splitGoals(tokens.slice(colon + 1)).map(toGoal) : null;
}

function splitGoals(tokens: readonly Token[]): string[] {
  const parts: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const isEnd = [";", "."].includes(token.lower);
    const isNext = (token.lower === "," || token.lower === "and") && isOrder(tokens, at + 1);
    if (isEnd || isNext) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(token);
    }
  }
  return parts.map(goalText).filter(Boolean);
}

/** Whether a verb in its bare form with an object behind it begins here. */
function isOrder(tokens: readonly Token[], at: number): boolean {
  const from = wordAt(tokens, at) === "and" || wordAt(tokens, at) === "to" ? at + 1 : at;
  return bareVerbs.has(wordAt(tokens, from)) && isWord(tokens[from + 1]);
}

const bareVerbs = wordSet(
  "pay read get learn run climb write save lose visit finish buy build pass move start stop quit swim cycle walk travel make launch publish complete earn cook see go try take do become find spend reduce cut give drink eat sleep meditate open grow plant paint play record hike row sail ski speak study teach volunteer join win beat reach",
);

function goalText(part: readonly Token[]): string {
  const words = part.filter(
    (_token, at) => at > 0 || !["and", "to", "i", ","].includes(wordAt(part, at)),
  );
  const text = joinTokens(words).replace(/^(?:to|and) /u, "");
  const wished = wishing.exec(text);
  const goal = wished ? text.slice(wished[0].length).replace(byTerm, "") : text;
  return words.length >= 2 && words.length <= 10 ? goal : "";
}

const wishing = /^(?:i )?(?:want|wanna|hope|plan|intend|aim)(?: to)? /iu;
const byTerm = / by (?:the end of )?(?:\p{L}+|\d+)(?: \d+)?$/u;

/** A wish with a number and a term to it: "I want to read 30 books this year". */
function readWish(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      lower === "want" && wordAt(tokens, index - 1) === "i" && wordAt(tokens, index + 1) === "to",
  );
  const term = tokens.findIndex(
    ({ date, lower }, index) =>
      index > at + 2 && (date !== null ? isTerm(date.text) : lower === "before"),
  );
  if (at < 0 || term < 0 || !bareVerbs.has(wordAt(tokens, at + 2))) {
    return [];
  }
  const words = tokens.slice(at + 2, term).filter(({ lower }) => lower !== "by");
  const isCounted = words.some(({ text }) => /^\d{1,5}$/u.test(text));
  const isPlain = words.every((word) => isWord(word)) && words.length >= 2 && words.length <= 8;
  return isCounted && isPlain ? [toGoal(joinTokens(words))] : [];
}

function isTerm(text: string): boolean {
  return /\byear\b|\b20\d\d$|\bsummer\b|\bChristmas\b|^by /iu.test(text);
}

function toGoal(object: string): Statement {
  const subject = { kind: "speaker" } as const;
  return {
    kind: "assertion",
    subject,
    predicate: "goal",
    object,
    timing: holdsNow,
    confidence: 0.8,
  };
}
