import { toMention } from "../clauses/clause-subject.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import { readTotal } from "../objects/quantities.ts";
import { readItem } from "../objects/things.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const limits = [
  "can spend",
  "could spend up to",
  "may spend",
  "there 's",
  "there is",
  "max",
  "maximum",
  "at most",
  "no more than",
].map((limit) => limit.split(" "));
const pots = ["in the pot", "in the kitty", "available", "left", "to spend", "set aside"].map(
  (pot) => pot.split(" "),
);

/** "I can spend up to 900 on the bike", "there's 400 in the pot for the party": what there is to spend. */
export function readBudgets(tokens: readonly Token[]): Statement[] {
  for (let at = 0; at < Math.min(tokens.length, 12); at += 1) {
    const limit = limits.find((words) => isAt(tokens, at, words));
    const statement = limit ? readSpent(tokens, at + limit.length) : null;
    if (statement) {
      return [statement];
    }
  }
  return [];
}

function readSpent(tokens: readonly Token[], at: number): Statement | null {
  const amount = readTotal(tokens, at);
  const pot = amount ? pots.find((words) => isAt(tokens, amount.end, words)) : undefined;
  const next = (amount?.end ?? at) + (pot?.length ?? 0);
  const isFor = amount !== null && ["for", "on"].includes(wordAt(tokens, next));
  const item = isFor ? readItem(tokens, next + 1) : null;
  const subject =
    item && isClauseEnd(tokens, item.end) ? toMention(tokens.slice(next + 1, item.end)) : null;
  return subject && amount
    ? {
        kind: "assertion",
        subject,
        predicate: "budget",
        object: amount.text,
        timing: holdsNow,
        confidence: 0.8,
      }
    : null;
}

function isAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => wordAt(tokens, at + index) === word);
}
