import type { CompiledGrammar, Matcher } from "./compile-grammar.ts";
import { isFunctionWord } from "./detect-language.ts";
import type { FrameKind, Grammar } from "./grammar.ts";
import { type ClauseTimes, readTimes } from "./read-times.ts";
import { toObjects } from "./tidy-object.ts";

/** Who a clause is about: a role such as "sister", a name, or both; the speaker where it has none. */
export interface ClauseSubject {
  readonly role: string | null;
  readonly name: string | null;
}

/** What a clause says of its subject. */
export interface ClauseReading {
  readonly subject: ClauseSubject;
  /** The subject as it was written, to be repeated. */
  readonly subjectText: string;
  readonly kind: FrameKind;
  /** `over` where it holds no longer, `denied` where it does not hold. */
  readonly truth: "so" | "over" | "denied";
  readonly times: ClauseTimes;
  readonly values: readonly { readonly predicate: string; readonly objects: readonly string[] }[];
}

/** What a clause says, or null where it is understood by no frame. */
export function readClause(
  clause: string,
  compiled: CompiledGrammar,
  toldAtMs: number,
): ClauseReading | null {
  const { grammar, times: patterns } = compiled;
  const untimed: ClauseTimes = { rest: clause, since: null, until: null, at: null };
  const dated = matchFrame(plain(clause, compiled), compiled, true);
  const times = dated === null ? readTimes(clause, patterns, toldAtMs) : untimed;
  const found = dated ?? matchFrame(plain(times.rest, compiled), compiled, false);
  if (found === null) {
    return null;
  }
  const { match, matcher } = found;
  const isToldBefore =
    matcher.kind !== "past" || grammar.before.test(clause) || times.until !== null;
  return isToldBefore
    ? {
        ...subjectOf(match, grammar.speakerWord),
        kind: matcher.kind,
        truth: truthOf(clause, grammar),
        times,
        values: valuesOf(match, matcher, compiled),
      }
    : null;
}

/** Whether a clause has nothing but times and words that change nothing. */
export function isCircumstance(
  clause: string,
  compiled: CompiledGrammar,
  toldAtMs: number,
): boolean {
  return plain(readTimes(clause, compiled.times, toldAtMs).rest, compiled) === "";
}

function truthOf(clause: string, { noLonger, denied }: Grammar): ClauseReading["truth"] {
  if (noLonger.test(clause)) {
    return "over";
  }
  return denied.test(clause) ? "denied" : "so";
}

/** The clause without denials and words that change nothing. */
function plain(clause: string, { grammar, filler }: CompiledGrammar): string {
  return clause
    .replaceAll(grammar.denial, " ")
    .replaceAll(filler, " ")
    .replaceAll(/ {2,}/gu, " ")
    .trim();
}

interface FoundFrame {
  readonly match: RegExpExecArray;
  readonly matcher: Matcher;
}

function matchFrame(
  clause: string,
  { matchers, grammar }: CompiledGrammar,
  isDated: boolean,
): FoundFrame | null {
  const forms = [clause, `${clause.charAt(0).toLowerCase()}${clause.slice(1)}`];
  for (const matcher of matchers.filter(({ hasDate }) => hasDate === isDated)) {
    for (const form of forms) {
      const match = matcher.pattern.exec(form);
      if (match !== null && isName(match.groups?.["named"], grammar)) {
        return { match, matcher };
      }
    }
  }
  return null;
}

/** A sentence begins with a capital, so that any first word looks like a name. */
function isName(named: string | undefined, { language, noObject, fillers }: Grammar): boolean {
  const [first = ""] = (named ?? "").split(" ");
  const isFiller = new RegExp(`^${fillers}$`, "iu").test(first);
  return (
    named === undefined || !(isFiller || isFunctionWord(first, language) || noObject.test(first))
  );
}

function subjectOf(
  match: RegExpExecArray,
  speakerWord: string,
): Pick<ClauseReading, "subject" | "subjectText"> {
  const { role, roleName, named } = match.groups ?? {};
  const whole = match[0];
  const subject = { role: role ?? null, name: roleName ?? named ?? null };
  const last = roleName ?? role ?? named;
  const subjectText =
    last === undefined ? speakerWord : whole.slice(0, whole.indexOf(last) + last.length);
  return { subject, subjectText };
}

function valuesOf(
  match: RegExpExecArray,
  { shapes }: Matcher,
  compiled: CompiledGrammar,
): ClauseReading["values"] {
  return Object.entries(shapes).flatMap(([predicate, shape]) => {
    const found = match.groups?.[predicate];
    const objects = found === undefined ? [] : toObjects(found, shape, compiled);
    return objects.length === 0 ? [] : [{ predicate, objects }];
  });
}
