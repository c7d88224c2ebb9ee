import { type Window, wallDay } from "./calendar-units.ts";
import { chooseOfYear, relationSource, yearSource } from "./choose-span.ts";
import type { ExpressionRule, Groups } from "./expression-rule.ts";

const monthStarts = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Matches the name of a month, short or whole. */
export const monthSource: string =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\\.?)";

/** The month, counted from 0, that {@link monthSource} matched. */
export function readMonth(name: string): number {
  return monthStarts.indexOf(name.slice(0, 3));
}

/** "March", "last March", "March 2026", "March of last year". */
const monthRule: ExpressionRule = {
  pattern: `\\b(?:(?<relation>${relationSource})\\s+)?(?<month>${monthSource})(?!\\w)${yearSource}(?!['’]s\\b)`,
  needsLead: isBare,
  read: (groups, moment) => {
    const month = readMonth(groups["month"] ?? "");
    return chooseOfYear(groups, moment, (year) => months(year, month, 1));
  },
};

const seasons: readonly RegExp[] = [/spring/i, /summer/i, /autumn|fall/i, /winter/i];

/** "the summer of 2024", "this spring"; those of the meteorologists of the north. */
const seasonRule: ExpressionRule = {
  pattern: `\\b(?:(?<relation>${relationSource})\\s+)?(?<season>spring|summer|autumn|fall|winter)\\b${yearSource}(?!['’]s\\b)`,
  needsLead: isBare,
  read: (groups, moment) => {
    const season = seasons.findIndex((name) => name.test(groups["season"] ?? ""));
    return chooseOfYear(groups, moment, (year) => months(year, 2 + season * 3, 3));
  },
};

const ordinals = ["first", "second", "third", "fourth"];

/** "Q3", "Q3 2025", "the third quarter of last year". */
const quarterRule: ExpressionRule = {
  pattern: `\\b(?:q(?<number>[1-4])|(?:the\\s+)?(?<ordinal>${ordinals.join("|")})\\s+quarter)\\b${yearSource}`,
  read: (groups, moment) => {
    const { number, ordinal = "" } = groups;
    const quarter = number === undefined ? ordinals.indexOf(ordinal) : Number(number) - 1;
    return chooseOfYear(groups, moment, (year) => months(year, quarter * 3, 3));
  },
};

/** "2025". */
const yearRule: ExpressionRule = {
  pattern:
    "(?<![\\w.,$€£#/-])(?:the\\s+year\\s+)?(?<year>(?:19|20)\\d\\d)(?![\\w/-]|[.,:]\\d|\\s?%)",
  needsLead: () => true,
  read: ({ year }) => ({
    fromMs: wallDay(Number(year), 0),
    toMs: wallDay(Number(year) + 1, 0),
    precision: "year",
  }),
};

/** "the 1990s", "the 90s". */
const decadeRule: ExpressionRule = {
  pattern: "\\b(?:(?:the\\s+)?(?<decade>(?:19|20)\\d)0s|the\\s+(?<short>[5-9])0s)\\b",
  read: ({ decade, short = "" }) => {
    const year = decade === undefined ? 1900 + Number(short) * 10 : Number(decade) * 10;
    return { fromMs: wallDay(year, 0), toMs: wallDay(year + 10, 0), precision: "year" };
  },
};

/** What names a month, a season, a quarter, a year or a decade by itself. */
export const monthRules: readonly ExpressionRule[] = [
  monthRule,
  seasonRule,
  quarterRule,
  yearRule,
  decadeRule,
];

function isBare({ relation, year, yearRelation }: Groups): boolean {
  return relation === undefined && year === undefined && yearRelation === undefined;
}

function months(year: number, month: number, count: number): Window & { precision: "month" } {
  return {
    fromMs: wallDay(year, month),
    toMs: wallDay(year, month + count),
    precision: "month",
  };
}
