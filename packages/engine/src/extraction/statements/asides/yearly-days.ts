import { relativeNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { sayer, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const days = new Map([
  ["birthday", "birthday"],
  ["bday", "birthday"],
  ["anniversary", "anniversary"],
]);
const between = wordSet("is 's falls lands on the in of , : and so it comes up");
const unsure = wordSet("n't not if party work");

/** "Ida's birthday falls on 4 June", "4 June is my birthday": a day of the year and whose it is. */
export function readYearlyDays(tokens: readonly Token[]): Statement[] {
  if (tokens.some(({ lower }) => unsure.has(lower))) {
    return [];
  }
  return tokens.flatMap(({ lower }, at) => {
    const predicate = days.get(lower);
    const owner = predicate ? ownerBefore(tokens, at) : null;
    const read = owner ? (dayBehind(tokens, at + 1) ?? dayBefore(tokens, at)) : null;
    return predicate && owner && read ? [say(owner, predicate, read)] : [];
  });
}

function ownerBefore(tokens: readonly Token[], at: number): Mention | null {
  const from = wordAt(tokens, at - 1) === "wedding" ? at - 1 : at;
  if (["my", "our"].includes(wordAt(tokens, from - 1))) {
    return { kind: "speaker" };
  }
  const name = wordAt(tokens, from - 1) === "'s" ? tokens[from - 2] : undefined;
  if (!name) {
    return null;
  }
  const isRole = relativeNouns.has(name.lower);
  const role = isRole ? name.lower : null;
  return isRole || isCapital(name)
    ? { kind: "named", name: name.text, role, sort: "person" }
    : null;
}

/** The first day with a number behind, over "is", "falls on" and the like. */
function dayBehind(tokens: readonly Token[], start: number): string | null {
  for (let at = start; at < start + 7; at += 1) {
    const token = tokens[at];
    const read = token?.date ? objectReaders["birthday"]?.(tokens, at) : null;
    if (read) {
      return read.text;
    }
    if (!token || (token.date === null && !between.has(token.lower))) {
      return null;
    }
  }
  return null;
}

/** "4 June is my birthday". */
function dayBefore(tokens: readonly Token[], at: number): string | null {
  const is = tokens.findIndex(({ lower }) => lower === "is" || lower === "'s");
  const isFirst = is === 1 || (is === 2 && wordAt(tokens, 0) === "the");
  return isFirst && is < at ? (objectReaders["birthday"]?.(tokens, is - 1)?.text ?? null) : null;
}

const say = sayer(0.85);
