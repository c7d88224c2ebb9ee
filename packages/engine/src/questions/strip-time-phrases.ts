import { monthNames } from "../text/calendar-dates.ts";

const months = new Set([
  ...monthNames,
  ..."jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
]);
const times = new Set(
  "yesterday tomorrow ago christmas easter spring summer autumn winter midsummer monday tuesday wednesday thursday friday saturday sunday january's".split(
    " ",
  ),
);
const unclear = new Set(["may", "march", "mar", "sep", "dec", "jan", "jun"]);
const glue = new Set(
  "in on at by during around as of the early late mid last this next past coming previous beginning start end middle first second third half back sometime about over throughout from to since until till before after new eve and a an few couple one two three four five six seven eight nine ten twelve years year's".split(
    " ",
  ),
);
const spans =
  /\b(?:last|this|next|past|previous|that|same) (?:day|week|month|year|quarter|decade|night|morning|weekend|season|term)\b|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|couple of|some|many) (?:days?|weeks?|months?|years?|decades?) (?:ago|before)\b|\bnew year(?:'s(?: eve| day)?)?\b|\bback then\b|\bat (?:the|that) time\b|\bthen$/gu;
const presentTime =
  /\b(?:right now|now|currently|nowadays|these days|at the moment|at present|presently|today|as of now|actually|so far|already|still|exactly|really|usually|normally|anymore|any more|again|at the minute|atm|rn|this time round|for now|so far|by the way|of late|lately)\b/gu;

/** A question without the words that only say when: "in May 2024", "currently", "two weeks ago". */
export function stripTimePhrases(text: string): string {
  const words = text
    .replace(spans, " yesterday ")
    .replace(presentTime, " ")
    .replace(/\bmid-/gu, "mid ")
    .split(/\s+/u)
    .filter(Boolean);
  const kept = words.filter((_, index) => !isInTimeRun(words, index));
  return kept.join(" ").replace(/^[\s,]+|[\s,]+$/gu, "");
}

/** Of two such words the first belongs to the verb: "work on last May", "a member of in June". */
const ofVerb =
  /^(?:in|on|at|to|from|for|of|by) (?:in|on|at|back|last|next|during|since|until|around|by|early|late)$/u;

/** A run ends with its last true word of time: "in May at" is "in May" and "at". */
function isInTimeRun(words: readonly string[], index: number): boolean {
  let from = index;
  let to = index;
  while (from > 0 && isTimeWord(words[from - 1])) {
    from -= 1;
  }
  while (to < words.length - 1 && isTimeWord(words[to + 1])) {
    to += 1;
  }
  const run = words.slice(from, to + 1).map(bare);
  const last = run.findLastIndex((word) => isCore(word, run.length));
  const first = ofVerb.test(run.slice(0, 2).join(" ")) ? from + 1 : from;
  return isTimeWord(words[index]) && index >= first && index <= from + last;
}

function isCore(word: string, runLength: number): boolean {
  return unclear.has(word)
    ? runLength > 1
    : months.has(word) || times.has(word) || /^(?:19|20)\d\d$/u.test(word);
}

function isTimeWord(word: string | undefined): boolean {
  const plain = bare(word ?? "");
  const isNumber = /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d)$/u.test(plain);
  return isNumber || glue.has(plain) || months.has(plain) || times.has(plain);
}

function bare(word: string): string {
  return word.replace(/[,.;:]+$/u, "");
}
