import { yearOf } from "./calendar-units.ts";
import type { Groups, Moment, Span } from "./expression-rule.ts";

/** Matches the words that say which of several is meant. */
export const relationSource: string = "last|this|next|past|previous|coming|current";

/** Matches what may stand behind a day or month to say of which year. */
export const yearSource: string =
  "(?:,?\\s+(?:of\\s+|in\\s+)?(?:(?<year>(?:19|20)\\d\\d)\\b|(?<yearRelation>last|this|next)\\s+year))?";

const yearOffsets: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** Leap days are up to eight years apart. */
const yearsAround = Array.from({ length: 17 }, (_, index) => index - 8);

type Candidate = Omit<Span, "recurs">;

/** Of spans in order, the one that a word such as "last", or else the direction, means. */
export function chooseSpan(
  candidates: readonly Candidate[],
  moment: Moment,
  relation: string | undefined,
): Span | null {
  const { wallMs } = moment;
  if (relation === "last" || relation === "past" || relation === "previous") {
    return candidates.findLast(({ toMs }) => toMs <= wallMs) ?? null;
  }
  if (relation === "next") {
    return candidates.find(({ fromMs }) => fromMs > wallMs) ?? null;
  }
  return chooseByDirection(
    candidates,
    relation === "coming" ? { ...moment, direction: "coming" } : moment,
  );
}

function chooseByDirection(
  candidates: readonly Candidate[],
  { wallMs, direction }: Moment,
): Span | null {
  const chosen =
    direction === "past"
      ? candidates.findLast(({ fromMs }) => fromMs <= wallMs)
      : candidates.find(({ toMs }) => toMs > wallMs);
  return chosen === undefined ? null : { ...chosen, recurs: true };
}

/** The span of the year that the groups `year`, `yearRelation` or `relation` name, or else the nearest. */
export function chooseOfYear(
  groups: Groups,
  moment: Moment,
  build: (year: number) => Candidate | null,
): Span | null {
  const { year, yearRelation } = groups;
  const relation = groups["relation"];
  if (year !== undefined) {
    return build(Number(year));
  }
  const thisYear = yearOf(moment.wallMs);
  if (yearRelation !== undefined) {
    return build(thisYear + (yearOffsets[yearRelation] ?? 0));
  }
  if (relation === "this" || relation === "current") {
    return build(thisYear);
  }
  const candidates = yearsAround.flatMap((offset) => build(thisYear + offset) ?? []);
  return chooseSpan(candidates, moment, relation);
}
