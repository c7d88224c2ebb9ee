import { toMention } from "../clauses/clause-subject.ts";
import type { Mention } from "../clauses/mention.ts";
import { readEvent } from "../objects/belongings.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const links = [
  "is",
  "'s",
  "there 's",
  "there is",
  "we have",
  "i have",
  "we 've got",
  "i 've got",
  "it 's",
  ":",
  "=",
].map((link) => link.split(" "));

/** "12 June is the recital", "on 12 June we have the recital": the day is told first. */
export function readDayFirst(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(({ date }) => date !== null);
  const date = tokens[at]?.date;
  const isFirst = at === 0 || (at === 1 && openings.has(wordAt(tokens, 0)));
  const isDay = date?.precision === "day" || date?.precision === "instant";
  const subject = isFirst && isDay ? eventBehind(tokens, at + 1) : null;
  return subject && date
    ? [
        {
          kind: "assertion",
          subject,
          predicate: "scheduled_for",
          object: date.text,
          objectDate: date,
          timing: holdsNow,
          confidence: 0.8,
        },
      ]
    : [];
}

const openings = new Set(["on", "and", "so", "the"]);

/** The event behind "is", "we have" and the like. */
function eventBehind(tokens: readonly Token[], at: number): Mention | null {
  const start = wordAt(tokens, at) === "," ? at + 1 : at;
  const link = links.find((words) =>
    words.every((word, index) => wordAt(tokens, start + index) === word),
  );
  const from = start + (link?.length ?? 0);
  const event = link ? readEvent(tokens, from) : null;
  const words = tokens.slice(from, event?.end ?? from);
  return toMention(["a", "an"].includes(wordAt(words, 0)) ? words.slice(1) : words);
}
