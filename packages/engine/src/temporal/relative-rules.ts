import { addUnits } from "./calendar-units.ts";
import type { ExpressionRule, Groups, Span } from "./expression-rule.ts";
import { amountSource, readAmount, unitAround } from "./named-units.ts";

/** "two weeks ago", "half a year ago", "ten years back". */
const agoRule: ExpressionRule = {
  role: "ago",
  pattern: `\\b${amountSource}\\s+(?<ago>ago|back)\\b`,
  read: (groups, { wallMs }) => {
    const [count, unit] = readAmount(groups);
    return unitAround(addUnits(wallMs, -count, unit), groups);
  },
};

/** "in two weeks", "in a month's time", "three days from now". */
const aheadRule: ExpressionRule = {
  pattern: `\\b(?:in\\s+${amountSource}(?<time>['’]?s?['’]?\\s+time\\b)?|${amountSource.replaceAll("?<", "?<later_")}\\s+from\\s+(?:now|today))`,
  read: (groups, { wallMs, direction }) => {
    if (groups["later_unit"] !== undefined) {
      const later = Object.entries(groups).map(([name, text]) => [
        name.replace("later_", ""),
        text,
      ]);
      return ahead(wallMs, Object.fromEntries(later.filter(([, text]) => text !== undefined)));
    }
    const isMeant = direction === "coming" || groups["time"] !== undefined;
    return isMeant ? ahead(wallMs, groups) : null;
  },
};

/** "the last 30 days", "next two weeks": up to now, or from now on. */
const spanRule: ExpressionRule = {
  pattern: `\\b(?:the\\s+|these\\s+)?(?<relation>last|past|previous|next|coming)\\s+${amountSource}`,
  read: (groups, { wallMs, instantMs }) => {
    const [count, unit] = readAmount(groups);
    const { precision } = unitAround(wallMs, groups);
    const nowMs = unit === "minute" ? instantMs : wallMs;
    const isInstant = unit === "minute";
    return /^(?:next|coming)$/.test(groups["relation"] ?? "")
      ? { fromMs: nowMs, toMs: addUnits(nowMs, count, unit), precision, isInstant }
      : { fromMs: addUnits(nowMs, -count, unit), toMs: nowMs + 1, precision, isInstant };
  },
};

/** What names a time by how far it is from now. */
export const relativeRules: readonly ExpressionRule[] = [agoRule, aheadRule, spanRule];

/** "for three years", or "since three years", up to now: the unit in which it began. */
export const durationRule: ExpressionRule = {
  role: "for",
  pattern: `\\b(?:for|since)\\s+(?:(?:about|around|almost|nearly|over|more\\s+than|at\\s+least|some)\\s+)?(?:the\\s+(?:last|past)\\s+)?${amountSource}(?:\\s+now\\b)?(?!\\s+(?:ago|back)\\b)`,
  read: (groups, moment) => agoRule.read(groups, moment),
};

function ahead(wallMs: number, groups: Groups): Span {
  const [count, unit] = readAmount(groups);
  return unitAround(addUnits(wallMs, count, unit), groups);
}
