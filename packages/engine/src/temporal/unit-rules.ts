import { addUnits, startOfUnit, unitWindow } from "./calendar-units.ts";
import { chooseSpan, relationSource } from "./choose-span.ts";
import type { ExpressionRule, Groups, Moment, Span } from "./expression-rule.ts";
import { namedUnit, unitAround } from "./named-units.ts";

const offsets: Readonly<Record<string, number>> = {
  "before last": -2,
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  "after next": 2,
};

const unitSource = "(?<unit>week(?<end>end)?|month|quarter|year)";

/**
 * "last week", "next weekend", "later this year"; "the past week" is the seven days up to now.
 */
const unitRule: ExpressionRule = {
  pattern: `\\b(?:(?<side>earlier|so\\s+far|later)\\s+)?(?:(?:the|this)\\s+)?(?<relation>${relationSource})\\s+${unitSource}\\b(?!['’]s\\b)`,
  read: (groups, moment) => {
    const { relation = "", side } = groups;
    if (relation === "past" && groups["end"] === undefined) {
      return upToNow(groups, moment);
    }
    const span = unitAt(groups, moment, offsets[relation] ?? 0);
    return side === undefined ? span : sideOf(span, side, moment);
  },
};

/** "the week before last", "the month after next". */
const nextButOneRule: ExpressionRule = {
  pattern: `\\bthe\\s+${unitSource}\\s+(?<relation>before\\s+last|after\\s+next)\\b(?!\\s+\\w+day)`,
  read: (groups, moment) =>
    unitAt(groups, moment, offsets[groups["relation"]?.replaceAll(/\s+/g, " ") ?? ""] ?? 0),
};

/** "the end of the month". */
const presentRule: ExpressionRule = {
  pattern: "\\b(?:the\\s+)?(?<unit>week|month|quarter|year)\\b(?!['’]s\\b)",
  needsPart: true,
  read: (groups, moment) => unitAt(groups, moment, 0),
};

/** "this time last year". */
const thisTimeRule: ExpressionRule = {
  pattern: "\\bthis\\s+time\\s+(?<relation>last|next)\\s+(?<unit>week|month|quarter|year)\\b",
  read: (groups, { wallMs }) => {
    const { count, of } = namedUnit(groups);
    return unitAround(
      addUnits(wallMs, count * (offsets[groups["relation"] ?? ""] ?? 0), of),
      groups,
    );
  },
};

/** "year to date". */
const toDateRule: ExpressionRule = {
  pattern: "\\b(?<unit>week|month|quarter|year)[\\s-]+to[\\s-]+date\\b",
  read: (groups, moment) => sideOf(unitAt(groups, moment, 0), "so far", moment),
};

/** "over the weekend". */
const weekendRule: ExpressionRule = {
  pattern: "\\bthe\\s+weekend\\b(?!['’]s\\b)",
  needsLead: () => true,
  read: (_, moment) => {
    const weekends = [-1, 0, 1].map((offset) => weekend(moment.wallMs, offset));
    return chooseSpan(weekends, moment, undefined);
  },
};

/** What names a week, a month, a quarter or a year by how it stands to the present one. */
export const unitRules: readonly ExpressionRule[] = [
  unitRule,
  nextButOneRule,
  thisTimeRule,
  toDateRule,
  presentRule,
  weekendRule,
];

function unitAt(groups: Groups, { wallMs }: Moment, offset: number): Span {
  if (groups["end"] !== undefined) {
    return weekend(wallMs, offset);
  }
  const { around, precision } = namedUnit(groups);
  return { ...unitWindow(wallMs, around, offset), precision };
}

function upToNow(groups: Groups, { wallMs }: Moment): Span {
  const { count, of, precision } = namedUnit(groups);
  return { fromMs: addUnits(wallMs, -count, of), toMs: wallMs + 1, precision };
}

/** The part of a span before or after now, where now lies in it. */
function sideOf(span: Span, side: string, { wallMs }: Moment): Span {
  if (wallMs < span.fromMs || wallMs >= span.toMs) {
    return span;
  }
  return side === "later" ? { ...span, fromMs: wallMs } : { ...span, toMs: wallMs + 1 };
}

function weekend(wallMs: number, offset: number): Span {
  const fromMs = addUnits(startOfUnit(wallMs, "week"), offset * 7 + 5, "day");
  return { fromMs, toMs: addUnits(fromMs, 2, "day"), precision: "day" };
}
