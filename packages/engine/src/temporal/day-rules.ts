import { parseTimestamp } from "@keepsake/core";
import { addUnits, dayMs, startOfUnit, unitWindow, wallDay, yearOf } from "./calendar-units.ts";
import { chooseOfYear, chooseSpan, relationSource, yearSource } from "./choose-span.ts";
import type { ExpressionRule, Groups, Moment, Span } from "./expression-rule.ts";
import { monthSource, readMonth } from "./month-rules.ts";
import { daySource, readDay } from "./number-words.ts";

/** "2026-03", "2026-03-05", "2026-03-05T14:00:00Z". */
const isoRule: ExpressionRule = {
  pattern:
    "(?<![\\w-])(?<iso>\\d{4}-\\d{2}(?:-\\d{2}(?:[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2}))?)?)(?![\\w-])",
  read: ({ iso = "" }) => readIso(iso),
};

/** "5 May", "the fifth of May 2026", "4 to 6 June". */
const dayMonthRule: ExpressionRule = {
  pattern: `\\b(?:the\\s+)?(?:(?<firstDay>\\d{1,2})(?:st|nd|rd|th)?\\s*(?:[-–]|to)\\s*)?(?<day>${daySource})(?<of>\\s+of)?\\s+(?<month>${monthSource})(?!\\w)${yearSource}(?!['’]s\\b)`,
  needsLead: ({ day = "", of, month = "", year }) =>
    of === undefined &&
    year === undefined &&
    /^\d+$/.test(day) &&
    /^(?:may|march|mar)$/.test(month),
  read: readDayOfMonth,
};

/** "May 5", "May 5th, 2026". */
const monthDayRule: ExpressionRule = {
  pattern: `\\b(?<month>${monthSource})\\s+(?:the\\s+)?(?<day>${daySource})(?![\\w:-]|[.,]\\d)${yearSource}(?!['’]s\\b)`,
  read: readDayOfMonth,
};

/** "on the 12th", where nothing follows that could be counted. */
const dayNumberRule: ExpressionRule = {
  pattern:
    "\\bthe\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)(?=\\s*(?:[.,;:!?)]|$|\\s(?:and|but|at|i|we|he|she|they|it|so|because|when)\\b))",
  needsLead: () => true,
  read: ({ day }, moment) => readDayNumber(Number(day), moment),
};

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** "Friday", "last Friday", "Friday next week", "Sunday the 12th". */
const weekdayRule: ExpressionRule = {
  pattern: `\\b(?:(?<relation>${relationSource})\\s+)?(?<weekday>${weekdays.join("|")})(?!\\w|['’]s\\b)(?:\\s+(?<week>last|this|next)\\s+week\\b|,?\\s+the\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)\\b)?`,
  read: readWeekday,
};

/** "Last Fri", "next Tues"; others of the short forms are words of their own. */
const shortWeekdayRule: ExpressionRule = {
  pattern: `\\b(?<relation>${relationSource})\\s+(?<weekday>mon|tues?|wed|thurs?|fri)(?!\\w|['’]s\\b)`,
  read: ({ weekday = "", ...groups }, moment) =>
    readWeekday({ ...groups, weekday: weekdays.find((name) => name.startsWith(weekday)) }, moment),
};

const dayOffsets: Readonly<Record<string, number>> = {
  "the day before yesterday": -2,
  yesterday: -1,
  "last night": -1,
  tomorrow: 1,
  "the day after tomorrow": 2,
};

/** "today", "yesterday", "the day after tomorrow", "tonight", "from now on". */
const dayWordRule: ExpressionRule = {
  pattern:
    "\\b(?<word>the\\s+day\\s+before\\s+yesterday|the\\s+day\\s+after\\s+tomorrow|today|tonight|this\\s+(?:morning|afternoon|evening)|yesterday|last\\s+night|tomorrow|now\\s+on(?:wards?)?)\\b(?!['’]s\\b)",
  read: ({ word = "" }, { wallMs }) => {
    const offset = dayOffsets[word.replaceAll(/\s+/g, " ")] ?? 0;
    return { ...unitWindow(wallMs, "day", offset), precision: "day" };
  },
};

/** What names a day by itself. */
export const dayRules: readonly ExpressionRule[] = [
  isoRule,
  dayMonthRule,
  monthDayRule,
  dayNumberRule,
  weekdayRule,
  shortWeekdayRule,
  dayWordRule,
];

function readIso(iso: string): Span | null {
  if (iso.length > "2026-03-05".length) {
    return readInstant(iso);
  }
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined) {
    return null;
  }
  if (day !== undefined) {
    return dayOf(year, month - 1, day);
  }
  const fromMs = wallDay(year, month - 1);
  return month >= 1 && month <= 12
    ? { fromMs, toMs: addUnits(fromMs, 1, "month"), precision: "month" }
    : null;
}

function readInstant(iso: string): Span | null {
  try {
    const fromMs = parseTimestamp(iso, "");
    return { fromMs, toMs: fromMs + 1, precision: "instant", isInstant: true };
  } catch {
    return null;
  }
}

function readDayOfMonth(groups: Groups, moment: Moment): Span | null {
  const month = readMonth(groups["month"] ?? "");
  const last = readDay(groups["day"] ?? "");
  const first = groups["firstDay"] === undefined ? last : Number(groups["firstDay"]);
  return chooseOfYear(groups, moment, (year) => {
    const [start, end] = [dayOf(year, month, first), dayOf(year, month, last)];
    return start === null || end === null || first > last ? null : { ...start, toMs: end.toMs };
  });
}

function readDayNumber(day: number, moment: Moment): Span | null {
  const thisMonth = new Date(moment.wallMs).getUTCMonth();
  const candidates = [-2, -1, 0, 1, 2].flatMap((offset) => {
    const first = wallDay(yearOf(moment.wallMs), thisMonth + offset);
    return dayOf(yearOf(first), new Date(first).getUTCMonth(), day) ?? [];
  });
  return chooseSpan(candidates, moment, undefined);
}

const weekOffsets: Readonly<Record<string, number>> = { last: -1, this: 0, current: 0, next: 1 };

/** "Next Friday" is that of next week, "last Friday" the last one before today. */
function readWeekday({ weekday = "", day, week, relation }: Groups, moment: Moment): Span | null {
  const index = weekdays.indexOf(weekday);
  if (day !== undefined) {
    const numbered = readDayNumber(Number(day), moment);
    return numbered !== null && isWeekday(numbered, index) ? numbered : null;
  }
  const named = week ?? (relation === "last" ? undefined : relation);
  const offset = weekOffsets[named ?? ""];
  return offset === undefined
    ? nearWeekday(index, moment, relation)
    : weekdayIn(moment.wallMs, index, offset);
}

function isWeekday({ fromMs }: Span, index: number): boolean {
  return weekdayIn(fromMs, index, 0).fromMs === fromMs;
}

/** The last one before today, or the first one after it: who means today says so. */
function nearWeekday(index: number, moment: Moment, relation: string | undefined): Span | null {
  const today = startOfUnit(moment.wallMs, "day");
  const candidates = [-1, 0, 1]
    .map((week) => weekdayIn(today, index, week))
    .filter(({ fromMs }) => fromMs !== today);
  return chooseSpan(candidates, moment, relation);
}

function weekdayIn(wallMs: number, index: number, week: number): Span {
  const fromMs = addUnits(startOfUnit(wallMs, "week"), week * 7 + index, "day");
  return { fromMs, toMs: fromMs + dayMs, precision: "day" };
}

function dayOf(year: number, month: number, day: number): Span | null {
  const fromMs = wallDay(year, month, day);
  const isOfMonth = new Date(fromMs).getUTCMonth() === month && day >= 1;
  return isOfMonth ? { fromMs, toMs: fromMs + dayMs, precision: "day" } : null;
}
