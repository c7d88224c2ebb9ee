import { namedDateMs, spanBackMs, type Tense } from "./calendar.ts";
import type { TimeWords } from "./grammar.ts";

/** Times that a clause states, and what is left of it without them. */
export interface ClauseTimes {
  readonly rest: string;
  /** When it began; `unknown` where that is said without a date. */
  readonly since: number | "unknown" | null;
  readonly until: number | null;
  /** When it happened. */
  readonly at: number | null;
}

/** The times of a language, ready to be found. */
export interface TimePatterns {
  readonly words: TimeWords;
  readonly vague: RegExp;
  readonly spanSince: RegExp;
  readonly since: RegExp;
  readonly starting: RegExp;
  readonly until: RegExp;
  readonly ago: RegExp;
  readonly last: readonly RegExp[];
  /** Ways to say when something happened, the surest first. */
  readonly at: readonly RegExp[];
}

/** Makes the times of a language ready to be found. */
export function compileTimes(words: TimeWords): TimePatterns {
  const year = String.raw`(?:19|20)\d\d`;
  const date =
    String.raw`(?:(?:(?<day>\d{1,2})(?:\.|er|º)? (?:de )?)?` +
    `(?<month>${words.months.join("|")})(?: (?:de |del )?(?<monthYear>${year}))?|(?<year>${year}))`;
  const near = `(?<yesterday>${words.yesterday})|(?<today>${words.today})`;
  const anchored = (preposition: string): RegExp =>
    whole(`${preposition} ${words.article}(?:${date}|${near})`);
  const span = `(?<count>${words.numbers.join("|")}) (?<unit>${words.units.join("|")})`;
  return {
    words,
    vague: whole(words.vague),
    spanSince: whole(words.spanSince.replaceAll("{span}", span)),
    since: anchored(words.since),
    starting: anchored(words.starting),
    until: anchored(words.until),
    ago: whole(words.ago.replace("{span}", span)),
    last: words.last.map(whole),
    at: [
      whole(`${words.at} ${words.article}${date}`),
      whole(`^${words.article}${date}`),
      whole(`(?<yesterday>${words.yesterday})`),
    ],
  };
}

/** Finds the times in a clause told at `toldAtMs`. */
export function readTimes(clause: string, patterns: TimePatterns, toldAtMs: number): ClauseTimes {
  const reader = new TimeReader(clause, patterns.words, toldAtMs);
  const isVague = reader.take(patterns.vague) !== null;
  const since =
    reader.takeSpan(patterns.spanSince) ??
    reader.takeDate(patterns.since, "past") ??
    reader.takeDate(patterns.starting, "coming");
  const until = reader.takeDate(patterns.until, "coming");
  const at =
    reader.takeSpan(patterns.ago) ?? reader.takeLast(patterns.last) ?? takeAt(reader, patterns);
  return { rest: reader.rest, since: since ?? (isVague ? "unknown" : null), until, at };
}

function takeAt(reader: TimeReader, { at }: TimePatterns): number | null {
  for (const pattern of at) {
    const timeMs = reader.takeDate(pattern, "past");
    if (timeMs !== null) {
      return timeMs;
    }
  }
  return null;
}

/** Takes times out of a clause, one by one. */
class TimeReader {
  rest: string;
  readonly #words: TimeWords;
  readonly #toldAtMs: number;

  constructor(clause: string, words: TimeWords, toldAtMs: number) {
    this.rest = clause;
    this.#words = words;
    this.#toldAtMs = toldAtMs;
  }

  take(pattern: RegExp): Readonly<Record<string, string | undefined>> | null {
    const match = pattern.exec(this.rest);
    if (match === null) {
      return null;
    }
    const { index, groups = {} } = match;
    const left = `${this.rest.slice(0, index)} ${this.rest.slice(index + match[0].length)}`;
    this.rest = left.replaceAll(/ {2,}/gu, " ").trim();
    return groups;
  }

  takeSpan(pattern: RegExp): number | null {
    const found = this.take(pattern);
    if (found === null) {
      return null;
    }
    const { numbers, units } = this.#words;
    const count = formIndex(numbers, found["count"]) + 1;
    return spanBackMs(count, formIndex(units, found["unit"]), this.#toldAtMs);
  }

  takeLast(patterns: readonly RegExp[]): number | null {
    const unit = patterns.findIndex((pattern) => this.take(pattern) !== null);
    return unit < 0 ? null : spanBackMs(1, unit, this.#toldAtMs);
  }

  takeDate(pattern: RegExp, tense: Tense): number | null {
    const found = this.take(pattern);
    if (found === null) {
      return null;
    }
    const { day, month, monthYear, year, yesterday, today } = found;
    if (yesterday !== undefined || today !== undefined) {
      return spanBackMs(yesterday === undefined ? 0 : 1, 3, this.#toldAtMs);
    }
    const date = {
      year: toNumber(year ?? monthYear),
      month: month === undefined ? null : formIndex(this.#words.months, month),
      day: toNumber(day),
    };
    return namedDateMs(date, tense, this.#toldAtMs);
  }
}

function whole(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, "iu");
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function formIndex(forms: readonly string[], form: string | undefined): number {
  return forms.findIndex((source) => new RegExp(`^(?:${source})$`, "iu").test(form ?? ""));
}
