import { readInstructions, readRuleList } from "./instructions.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { readReplyLanguage } from "./reply-language.ts";
import { hasStanding, isImperative, isLead, wish } from "./standing-wish.ts";
import type { Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";
import { readUnitPreference } from "./unit-preference.ts";

/** What a sentence asks for once and for all: how to be called, answered, measured for, served. */
export function readPreferences(tokens: readonly Token[]): Statement[] {
  if (tokens.length === 0 || tokens.length > 40) {
    return [];
  }
  const whole = readOne(tokens);
  if (whole?.some(({ predicate }) => predicate === "instruction") === true) {
    return whole;
  }
  const behind = laterParts(tokens).flatMap((part) => readOne(part) ?? []);
  const told = whole ?? [];
  const kinds = new Set(told.map(({ predicate }) => predicate));
  return [...told, ...behind.filter(({ predicate }) => !kinds.has(predicate))];
}

function readOne(tokens: readonly Token[]): Statement[] | null {
  return (
    readNickname(tokens) ??
    readRuleList(tokens) ??
    readReplyLanguage(tokens) ??
    readUnitPreference(tokens) ??
    readInstructions(tokens)
  );
}

/** What is asked for behind "and" and commas: "call me Jo and keep answers under ten lines". */
function laterParts(tokens: readonly Token[]): Token[][] {
  const starts = tokens.flatMap(({ lower }, at) =>
    joining.has(lower) && at > 0 && isOrder(tokens, at + 1) ? [at + 1] : [],
  );
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? tokens.length + 1;
    return tokens.slice(start, end - 1);
  });
}

/** Whether an order begins here with its verb, but for "please" and "always". */
function isOrder(tokens: readonly Token[], at: number): boolean {
  const isLed = leading.has(wordAt(tokens, at));
  const isBare = barred.has(wordAt(tokens, isLed ? at + 1 : at));
  return isLed ? !isBare && isImperative(tokens.slice(at)) : isVerb(tokens, at) && !isBare;
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  return isImperative(tokens.slice(at)) && !isLead(tokens[at]);
}

const leading = wordSet("please always never kindly");
const barred = wordSet("no not on for in was were is are been be");
const joining = wordSet("and , ;");

/** "Could you answer in Spanish from now on?": asked, but meant for good. */
export function readPoliteWishes(tokens: readonly Token[]): Statement[] {
  const isPolite =
    polite.has(wordAt(tokens, 0)) && wordAt(tokens, 1) === "you" && hasStanding(tokens);
  return isPolite ? readPreferences(tokens.slice(2)) : [];
}

const polite = wordSet("can could would will");

function readNickname(tokens: readonly Token[]): Statement[] | null {
  const at = tokens.findLastIndex(
    ({ lower }, index) =>
      (lower === "call" || lower === "calls") && wordAt(tokens, index + 1) === "me",
  );
  const addressed = at < 0 ? readAddressed(tokens) : null;
  if (addressed) {
    return addressed;
  }
  if (at < 0 || !isRequestOrHabit(tokens, at)) {
    return null;
  }
  const name = isCapital(tokens[at + 2]) ? readName(tokens, at + 2) : null;
  const isDenied = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => denying.has(lower));
  return name && name.words.length <= 3 && !isDenied ? [wish("nickname", name.text)] : null;
}

/** "Please address me as Dr Brook". */
function readAddressed(tokens: readonly Token[]): Statement[] | null {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      lower === "me" &&
      wordAt(tokens, index + 1) === "as" &&
      addressing.has(wordAt(tokens, index - 1)),
  );
  const name = at > 0 && isCapital(tokens[at + 2]) ? readName(tokens, at + 2) : null;
  const isAsked = tokens.slice(0, Math.max(0, at - 1)).every(isLead);
  return name && isAsked && name.words.length <= 3 ? [wish("nickname", name.text)] : null;
}

const addressing = wordSet("address know");
const denying = wordSet("n't not never stop nobody");

/** "Call me Ben", "everyone calls me Ben", "you can call me Ben" - not "could you call me, Ben". */
function isRequestOrHabit(tokens: readonly Token[], at: number): boolean {
  const front = tokens.slice(0, at).map(({ lower }) => lower);
  return (
    front.every(
      (word) => !["he", "she", "could", "would", "if", "when", "did", "will"].includes(word),
    ) || front.includes("just")
  );
}
