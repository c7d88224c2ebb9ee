import { dayRules } from "./day-rules.ts";
import type { ExpressionRule, Groups, Moment, Span, TimeRole } from "./expression-rule.ts";
import { holidayRules } from "./holiday-rules.ts";
import { monthRules } from "./month-rules.ts";
import { durationRule, relativeRules } from "./relative-rules.ts";
import { partOf, partPattern } from "./span-part.ts";
import { unitRules } from "./unit-rules.ts";

/** An expression of time in a text, not read yet. */
export interface FoundExpression {
  readonly index: number;
  readonly end: number;
  /** The word before it that says how it is meant, such as "since", in lower case; else null. */
  readonly lead: string | null;
  /** The part of the time that is meant, such as "mid", in lower case; else null. */
  readonly part: string | null;
  readonly role: TimeRole;
  /** Whether it is a time only as the end of a range, such as "May" behind "to" or "and". */
  readonly isEndOnly: boolean;
  read(moment: Moment): Span | null;
}

interface CompiledRule extends ExpressionRule {
  readonly regex: RegExp;
}

const rules: readonly CompiledRule[] = [
  durationRule,
  ...dayRules,
  ...monthRules,
  ...unitRules,
  ...relativeRules,
  ...holidayRules,
].map((rule) => Object.assign(rule, { regex: new RegExp(rule.pattern, "gi") }));

const roles: Readonly<Record<string, TimeRole>> = {
  since: "since",
  "ever since": "since",
  until: "until",
  till: "until",
  "up to": "until",
  through: "until",
  by: "until",
  before: "until",
  from: "from",
  "as of": "from",
  "as from": "from",
  effective: "from",
  starting: "from",
  "starting in": "from",
  "starting on": "from",
  "starting from": "from",
  beginning: "from",
  "beginning in": "from",
  "beginning on": "from",
  after: "from",
  between: "from",
};

const others = "back in|back on|in|on|at|during|over|within|around|for|throughout|when|to|and";
const leadPattern = new RegExp(
  `\\b(?<lead>${Object.keys(roles)
    .concat(others.split("|"))
    .toSorted((left, right) => right.length - left.length)
    .join("|")
    .replaceAll(" ", "\\s+")})\\s+(?:(?:the|about|around)\\s+)?$`,
  "i",
);

/** They are no part of the expression, and make a time of "May" only in "from March to May". */
const links: ReadonlySet<string | null> = new Set(["to", "and"]);

/** As far back as a word before an expression is looked for. */
const leadReach = 48;

/** What says something about time in a text, in order, without overlaps. */
export function findExpressions(text: string): readonly FoundExpression[] {
  const found = rules.flatMap((rule) =>
    Array.from(text.matchAll(rule.regex), (match) => placeMatch(text, match, rule)),
  );
  const kept: FoundExpression[] = [];
  for (const expression of found.filter((place) => place !== null).toSorted(byPlace)) {
    if (expression.index >= (kept.at(-1)?.end ?? 0)) {
      kept.push(expression);
    }
  }
  return kept;
}

/** Reads a text that is nothing but one expression, where "May" needs no word before it; else null. */
export function findWholeExpression(text: string): FoundExpression | null {
  const whole = text.trim();
  const candidates = rules.flatMap((rule) =>
    Array.from(whole.matchAll(rule.regex), (match) => {
      const head = whole.slice(0, match.index);
      const part = partPattern.exec(head);
      const isWhole = match.index + match[0].length === whole.length;
      const rest = part === null ? head : head.slice(0, part.index);
      const isMissingPart = rule.needsPart === true && part === null;
      return isWhole && !isMissingPart && /^(?:the\s+)?$/i.test(rest)
        ? toExpression(match, rule, { part })
        : null;
    }),
  );
  return candidates.filter((place) => place !== null).toSorted(byPlace)[0] ?? null;
}

function byPlace(left: FoundExpression, right: FoundExpression): number {
  return left.index - right.index || right.end - left.end;
}

function placeMatch(
  text: string,
  match: RegExpExecArray,
  rule: CompiledRule,
): FoundExpression | null {
  const head = text.slice(Math.max(0, match.index - leadReach), match.index);
  const part = partPattern.exec(head);
  const lead = leadPattern.exec(part === null ? head : head.slice(0, part.index));
  const word = leadOf(lead);
  const isBare = part === null && rule.needsLead?.(match.groups ?? {}) === true;
  if ((isBare && word === null) || (part === null && rule.needsPart === true)) {
    return null;
  }
  return toExpression(match, rule, { part, lead, isEndOnly: isBare && links.has(word) });
}

function leadOf(match: RegExpExecArray | null | undefined): string | null {
  return normalise(match?.groups?.["lead"]);
}

function partNameOf(match: RegExpExecArray | null): string | null {
  return normalise(match?.groups?.["edge"] ?? match?.groups?.["noun"]);
}

interface Surroundings {
  readonly part: RegExpExecArray | null;
  readonly lead?: RegExpExecArray | null;
  readonly isEndOnly?: boolean;
}

function toExpression(
  match: RegExpExecArray,
  rule: CompiledRule,
  { part: partMatch, lead: leadMatch, isEndOnly = false }: Surroundings,
): FoundExpression {
  const groups = inLowerCase(match.groups ?? {});
  const lead = leadOf(leadMatch);
  const part = partNameOf(partMatch);
  return {
    index: match.index - lengthOf(partMatch) - (links.has(lead) ? 0 : lengthOf(leadMatch)),
    end: match.index + match[0].length,
    lead,
    part,
    role: roles[lead ?? ""] ?? rule.role ?? "at",
    isEndOnly,
    read: (moment) => {
      const span = rule.read(groups, moment);
      return span === null || part === null ? span : partOf(span, part);
    },
  };
}

function lengthOf(match: RegExpExecArray | null | undefined): number {
  return match?.[0].length ?? 0;
}

function inLowerCase(groups: Groups): Groups {
  const lowered = Object.entries(groups).map(([name, text]) => [name, text?.toLowerCase()]);
  return Object.fromEntries(lowered);
}

function normalise(words: string | undefined): string | null {
  return words?.toLowerCase().replaceAll(/\s+/g, " ") ?? null;
}
