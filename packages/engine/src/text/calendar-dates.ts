import { splitWords } from "./split-words.ts";

/** A date as a text names it: "2023", "in June", "7 May 2023". Months and days count from 1. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** English names of the months, in order, in lower case. */
export const monthNames: readonly string[] =
  "january february march april may june july august september october november december".split(
    " ",
  );

const ambiguousMonths: ReadonlySet<string> = new Set(["march", "may"]);
const beforeMonth: ReadonlySet<string> = new Set(
  "in of from since until till during between early mid late last this next".split(" "),
);
const yearPattern = /^(?:19|20)\d\d$/u;
const dayPattern = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u;
const isoDate = /\b((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?\b/gu;

/** The dates an English text names by a year, by a month's name, or as `2023-05-07`. */
export function findCalendarDates(text: string): CalendarDate[] {
  const words = splitWords(text.replace(isoDate, " "));
  const named = words.flatMap((_, index) => readMonth(words, index) ?? []);
  const years = words.flatMap((_, index) => readLoneYear(words, index) ?? []);
  return [...Array.from(text.matchAll(isoDate), fromIsoDate), ...named, ...years];
}

function fromIsoDate([, year, month, day]: RegExpMatchArray): CalendarDate {
  return {
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
  };
}

/** Reads "7 May 2023", "7th of May", "May 7, 2023", "May 2023" and "in May" around the month. */
function readMonth(words: readonly string[], index: number): CalendarDate | null {
  const month = toMonth(words[index] ?? "");
  const dayAt = findDay(words, index);
  const yearAt = dayAt === index + 1 ? index + 2 : index + 1;
  const year = yearPattern.test(words[yearAt] ?? "") ? Number(words[yearAt]) : null;
  if (month === null || (dayAt === null && year === null && !isMonthAlone(words, index))) {
    return null;
  }
  return { year, month, day: dayAt === null ? null : Number.parseInt(words[dayAt] ?? "", 10) };
}

function toMonth(word: string): number | null {
  const isShort = word.length === 3 || word === "sept";
  const index = monthNames.findIndex((name) => (isShort ? name.startsWith(word) : name === word));
  return index < 0 ? null : index + 1;
}

function findDay(words: readonly string[], monthAt: number): number | null {
  const before = words[monthAt - 1] === "of" ? monthAt - 2 : monthAt - 1;
  return [before, monthAt + 1].find((at) => dayPattern.test(words[at] ?? "")) ?? null;
}

/** Without a day or year beside it, a short form is no month, and "may" only behind "in" etc. */
function isMonthAlone(words: readonly string[], index: number): boolean {
  const word = words[index] ?? "";
  if (ambiguousMonths.has(word)) {
    return beforeMonth.has(words[index - 1] ?? "");
  }
  return monthNames.includes(word);
}

/** A year that belongs to no month before it. */
function readLoneYear(words: readonly string[], index: number): CalendarDate | null {
  const year = Number(words[index]);
  if (!yearPattern.test(words[index] ?? "")) {
    return null;
  }
  const isOfMonth = [index - 1, index - 2].some((at) => readMonth(words, at)?.year === year);
  return isOfMonth ? null : { year, month: null, day: null };
}
