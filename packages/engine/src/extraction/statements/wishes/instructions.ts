import { isEmail, isPhone } from "../asides/contact-data.ts";
import { auxiliaries } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Phrase, joinTokens, readNounPhrase } from "../clauses/noun-phrase.ts";
import { frameVerbs } from "../frames/all-frames.ts";
import { hasStanding, isImperative, lowerText, wish } from "./standing-wish.ts";
import type { Statement } from "../statement.ts";
import { readReplyLanguage } from "./reply-language.ts";
import { type Token, isWord, tokenize, wordAt } from "../wording/tokens.ts";
import { readUnitPreference } from "./unit-preference.ts";

/** "Always use semicolons", "no coriander in recipes, please", "Standing rule: plain text answers". */
export function readInstructions(tokens: readonly Token[]): Statement[] | null {
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  if (isNoRule(tokens)) {
    return null;
  }
  const rule = withoutWanting(tokens.slice(colon > 0 && colon < 12 ? colon + 1 : 0));
  const general = readRefusal(rule) ?? readCondition(rule) ?? readBareRule(rule);
  if (general) {
    return [general];
  }
  return readOrder(rule);
}

/** "Standing rule: plain text answers, never tables": several wishes behind a label. */
export function readRuleList(tokens: readonly Token[]): Statement[] | null {
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  return colon > 0 && isRuleHead(tokens.slice(0, colon))
    ? readItems(tokens.slice(colon + 1))
    : null;
}

/** "No, joking", "no wait", "no nagging needed": words that begin like a rule and are none. */
function isNoRule(tokens: readonly Token[]): boolean {
  return (
    wordAt(tokens, 0) === "no" &&
    (hesitating.has(wordAt(tokens, 1)) || tokens.some(({ lower }) => needless.has(lower)))
  );
}

/** "Always use semicolons". */
function readOrder(rule: readonly Token[]): Statement[] | null {
  const isPlain = !rule.some((token) => token.isQuoted || isEmail(token) || isPhone(token));
  const isRule = hasStanding(rule) && isImperative(rule) && isPlain;
  return isRule && !cheering.test(lowerText(rule)) ? [instruction(rule)] : null;
}

/** What stands behind "I want you to". */
function withoutWanting(tokens: readonly Token[]): readonly Token[] {
  const to = tokens.findIndex(
    ({ lower }, at) => lower === "to" && at < 7 && wordAt(tokens, at - 1) === "you",
  );
  const isWanted = to > 2 && wanting.has(wordAt(tokens, to - 2)) && hasStanding(tokens);
  return isWanted ? tokens.slice(to + 1) : tokens;
}

const wanting = wordSet("want like need prefer");

/** "Standing rule: plain text answers, never tables". */
function readItems(tokens: readonly Token[]): Statement[] | null {
  const items = splitItems(tokens);
  const isPlain = items.every(
    (item) => item.length <= 11 && !item.some(({ lower }) => telling.has(lower)),
  );
  return isPlain ? items.flatMap(readItem) : null;
}

/** One of several rules, which may name a language or a unit. */
function readItem(item: readonly Token[]): Statement[] {
  const rule = trimRule(item);
  const special = readReplyLanguage(item) ?? readUnitPreference([...item, ...generally]);
  return special ?? (rule === "" ? [] : [wish("instruction", rule)]);
}

/** Rules hold for all that is measured. */
const generally = tokenize("please always", []);
const telling = wordSet("is are prefer want like need");

/** "No coriander in recipes, please": what is never wanted somewhere. */
function readRefusal(tokens: readonly Token[]): Statement | null {
  const phrase = readRefused(tokens);
  if (!phrase) {
    return null;
  }
  const place = refusedIn.has(wordAt(tokens, phrase.end))
    ? readNounPhrase(tokens, phrase.end + 1)
    : null;
  const end = place?.end ?? phrase.end;
  const isAsked = place !== null || hasStanding(tokens) || isPolite(tokens);
  const isAll = !isWord(tokens[end]) || closing.has(wordAt(tokens, end));
  return isAsked && isAll ? wish("instruction", joinTokens(tokens.slice(0, end))) : null;
}

/** What "no" or "no more" stands before. */
function readRefused(tokens: readonly Token[]): Phrase | null {
  const isMore = wordAt(tokens, 1) === "more" && isPolite(tokens);
  const isRefused = wordAt(tokens, 0) === "no" && (isMore || !answers.has(wordAt(tokens, 1)));
  return isRefused ? readNounPhrase(tokens, isMore ? 2 : 1) : null;
}

function isPolite(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => lower === "please");
}

const hesitating = wordSet(", wait sorry hang hold");
const needless = wordSet("needed required necessary");
const closing = wordSet("please ever");
const refusedIn = wordSet("in on for with");
const answers = wordSet(
  "joking joke kidding nagging need lol haha sorry wait thank-you harm pets kids cause such fun thanks thank problem idea worries need way rush pressure doubt wonder one luck news change plan plans sign time point hurry more less",
);

/** "When you write code for me, use tabs", "in emails, sign with Dr Okafor". */
function readCondition(tokens: readonly Token[]): Statement | null {
  const comma = tokens.findIndex(({ lower }) => lower === ",");
  const rule = tokens.slice(comma + 1);
  const isOrder = isImperative(rule) && !rule.some(({ lower }) => lower === "i");
  return comma > 1 && isOrder && isCondition(tokens, comma) ? instruction(rule) : null;
}

function isCondition(tokens: readonly Token[], comma: number): boolean {
  const [first, second] = [wordAt(tokens, 0), wordAt(tokens, 1)];
  if (first === "when" || first === "whenever") {
    return second === "you" || second === "i";
  }
  return (
    (first === "in" || first === "for") && comma <= 4 && wordAt(tokens, comma - 1).endsWith("s")
  );
}

/** "Bullet points please, always": a rule without a verb. */
function readBareRule(tokens: readonly Token[]): Statement | null {
  const phrase = readNounPhrase(tokens, 0);
  const isBare =
    phrase !== null &&
    !tokens.some(
      ({ lower, isQuoted }) => isQuoted || auxiliaries.has(lower) || nominative.has(lower),
    );
  const isRule =
    isBare &&
    hasStanding(tokens) &&
    tokens.length <= 10 &&
    !isImperative(tokens) &&
    !frameVerbs.has(wordAt(tokens, 0));
  const text = isRule ? trimRule(tokens) : "";
  return text === "" || cheering.test(text) || !ruled.test(text)
    ? null
    : wish(/\b(?:seats?|window|aisle|rooms?)\b/u.test(text) ? "prefers" : "instruction", text);
}

const nominative = wordSet("i you he she we they it my me");
const ruled =
  /\b(?:seats?|window|aisle|rooms?|points?|bullets?|answers?|replies|spelling|tabs|spaces|code|text|tables?|emojis?|recipes?|units|format|words|sentences|list|lists|tone|links?|sources?|headings|markdown|dates?|times?|prices?|currency|clock|notation|examples|comments|titles?|options?|restaurants?|hotels?|flights?|trains?)\b/iu;

const cheering =
  /\b(?:give up|quit|keep going|keep it up|stop (?:dreaming|believing|learning|being|trying)|forget|say never|look back|mind)\b/u;

function isRuleHead(tokens: readonly Token[]): boolean {
  const text = lowerText(tokens);
  return /^(?:(?:(?:a|my|one|new|some|two|three|few|house|ground|general) ){0,3}(?:standing )?(?:rule|rules|preferences?|style|default|defaults|instructions?|formatting)\b.{0,40}|for (?:all|every|any|each) .{1,60}|in (?:all|every|any) .{1,60}|always|from now on)$/u.test(
    text,
  );
}

function instruction(tokens: readonly Token[]): Statement {
  const text = trimRule(tokens);
  return wish("instruction", text);
}

/** The rule itself, without "please", "from now on" and what comes behind the first clause. */
function trimRule(tokens: readonly Token[]): string {
  const words = tokens.filter(
    ({ date, text, start }) =>
      date === null || /^(?:every|each)\b/iu.test(text) || isEvery(tokens, start),
  );
  const reason = words.findIndex(
    (token, at) =>
      at > 1 &&
      (["because", "so", "since", "even", "unless", "as"].includes(token.lower) ||
        (token.lower === "," && behindRule.has(wordAt(words, at + 1)))),
  );
  const text = joinTokens(reason < 0 ? words : words.slice(0, reason));
  return text
    .replace(/^(?:(?:and|so|but|then)\b,? |(?:oh|ok|okay|yes|no|right), )+/iu, "")
    .replace(/ you (?:make|write|send|give|suggest|cook)(?: me| us)?$/iu, "")
    .replace(/^(do)(n't|n’t| not) (?:you )?(?:ever|please) /iu, "$1$2 ")
    .replace(/^(do)(n't|n’t) you /iu, "$1$2 ")
    .replace(/^(?:kindly|just|do) (?!n)/iu, "")
    .replaceAll(
      /\b(?:please|remember to|from now on|from here on|from today on|going forward|in (?:the )?future|by default|as a rule|always|from this point on|henceforth|also|thanks)\b,?/giu,
      " ",
    )
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s,;:-]+|[\s,;:-]+$/gu, "")
    .replace(/ ,/gu, ",");
}

/** "every Friday" may be read as the word and a day. */
function isEvery(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return repeating.has(wordAt(tokens, at - 1));
}

const repeating = wordSet("every each before after until on by");
const behindRule = wordSet("i it it's we my even they that never not instead thanks");

function splitItems(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (token.lower === "," || token.lower === ";" || (token.lower === "and" && items.length > 1)) {
      items.push([]);
    } else {
      items.at(-1)?.push(token);
    }
  }
  return items.filter((item) => item.length > 0);
}
