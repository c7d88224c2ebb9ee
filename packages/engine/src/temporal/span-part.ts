import { addUnits, dayMs } from "./calendar-units.ts";
import type { Span } from "./expression-rule.ts";

const nouns =
  "beginning|start|middle|end|first half|second half|(?:first|second|third|fourth|last) week";

/** Matches, at the end of what stands before a month or a longer time, which part of it is meant. */
export const partPattern: RegExp = new RegExp(
  `(?:\\b(?:the|very)\\s+)*\\b(?:(?<edge>early|mid|late)(?:\\s+in)?[\\s-]+|(?<noun>${nouns.replaceAll(" ", "\\s+")})\\s+of\\s+)(?:the\\s+)?$`,
  "i",
);

type Share = readonly [from: number, to: number];

const shares: Readonly<Record<string, Share>> = {
  early: [0, 1 / 3],
  beginning: [0, 1 / 3],
  start: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  end: [2 / 3, 1],
  "first half": [0, 1 / 2],
  "second half": [1 / 2, 1],
};
const weeks: readonly string[] = ["first week", "second week", "third week", "fourth week"];

/** Whether a part, as {@link partPattern} matched it, reaches the end of the whole. */
export function reachesEnd(part: string): boolean {
  return /^(?:late|end|second half|last week)$/.test(part);
}

/** A part of a span: a third, a half, or a week of it. Of a day there are no parts. */
export function partOf(span: Span, part: string): Span {
  const { fromMs, toMs } = span;
  if (toMs - fromMs < 3 * dayMs) {
    return span;
  }
  const share = shares[part];
  if (share === undefined) {
    return { ...span, ...weekOf(span, part), precision: "day" };
  }
  const [from, to] = share.map((ratio) => pointIn(span, ratio));
  const window = { ...span, fromMs: from ?? fromMs, toMs: to ?? toMs };
  return part === "end" ? { ...window, pointMs: toMs - dayMs } : window;
}

const monthMs = 30.44 * dayMs;

/** As a month begins where the share comes to whole months, or else as a day begins. */
function pointIn({ fromMs, toMs }: Span, ratio: number): number {
  const months = Math.round((toMs - fromMs) / monthMs) * ratio;
  return months > 0 && Number.isInteger(months)
    ? addUnits(fromMs, months, "month")
    : fromMs + Math.round(((toMs - fromMs) * ratio) / dayMs) * dayMs;
}

function weekOf({ fromMs, toMs }: Span, part: string): { fromMs: number; toMs: number } {
  const index = weeks.indexOf(part);
  const start = index < 0 ? addUnits(toMs, -1, "week") : addUnits(fromMs, index, "week");
  return { fromMs: start, toMs: addUnits(start, 1, "week") };
}
