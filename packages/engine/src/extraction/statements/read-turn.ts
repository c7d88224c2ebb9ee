import { KnownEntities } from "../../entities/known-entities.ts";
import type { ClaimDraft } from "../../layers/facts/claim.ts";
import type { Extraction, ExtractionContext, Turn } from "../extractor.ts";
import { datesByClause } from "./clauses/clause-dates.ts";
import { readClauses } from "./clauses/clauses.ts";
import {
  correctedClaim,
  findCorrected,
  findDeniedSubject,
  findInlineCorrection,
  isDenied,
  type PriorClaim,
  readCorrection,
  withdrawalOf,
} from "./discourse/corrections.ts";
import { type Dated, withoutDates } from "./claims/dated-statement.ts";
import { Discourse } from "./discourse/discourse.ts";
import { isFiction } from "./wording/fiction.ts";
import { isForeign } from "./wording/foreign.ts";
import type { Mention } from "./clauses/mention.ts";
import { nameOnes } from "./wording/name-ones.ts";
import { findDaySpans, findOrdinalDays } from "./wording/ordinal-days.ts";
import { endOfOpposite } from "./wishes/opposite-wish.ts";
import { withoutRepeats } from "./claims/without-repeats.ts";
import { findPersonsSpoken } from "./clauses/persons-spoken.ts";
import { readAsides } from "./asides/read-asides.ts";
import { type ClauseReading, readClause } from "./clauses/read-clause.ts";
import { type Sentence, splitSentenceTokens } from "./wording/sentences.ts";
import { recase } from "./wording/recase.ts";
import { endOfReplaced } from "./discourse/replaced-tool.ts";
import { readShortAnswer } from "./discourse/short-answers.ts";
import { isCorrecting } from "./discourse/slips.ts";
import type { Statement } from "./statement.ts";
import { type DateInText, findDatesInText } from "../../temporal/dates-in-text.ts";
import { objectTerm, toTerm } from "./claims/object-term.ts";
import { toClaims } from "./claims/to-claim.ts";
import { type Token, tokenize } from "./wording/tokens.ts";
import { markSpans } from "./wording/year-spans.ts";

const longestText = 20_000;
const mostSentences = 200;
const dayMs = 86_400_000;
const nothing: Extraction = { claims: [], names: [] };

/** Reads the statements of a turn's text. */
export function readTurn(text: string, turn: Turn, context: ExtractionContext): Extraction {
  const read = text.slice(0, longestText);
  if (isFiction(read, context.recent)) {
    return nothing;
  }
  const known = KnownEntities.of(context.names);
  const tokens = recase(tokenize(read, findDates(read, turn.observedAtMs)), (word) =>
    known.spellingOf(word),
  );
  const sentences = splitSentenceTokens(nameOnes(tokens), mostSentences);
  const reader = new TurnReader(turn, context);
  sentences.forEach((sentence, index) => {
    reader.read(sentence, index === 0);
  });
  return { claims: reader.claims, names: reader.discourse.names };
}

function findDates(text: string, referenceMs: number): DateInText[] {
  const sources = [
    findDaySpans(text, referenceMs),
    findDatesInText(text, { referenceMs }),
    findOrdinalDays(text, referenceMs),
  ];
  const dates: DateInText[] = [];
  for (const found of sources) {
    dates.push(...found.filter((date) => dates.every((other) => isApart(date, other))));
  }
  return markSpans(
    text,
    dates.toSorted((a, b) => a.index - b.index),
  );
}

function isApart(one: DateInText, other: DateInText): boolean {
  return one.index >= other.index + other.length || one.index + one.length <= other.index;
}

/** Reads the sentences of one turn, each in the light of those before. */
class TurnReader {
  readonly discourse: Discourse;
  readonly claims: ClaimDraft[] = [];
  readonly #turn: Turn;
  readonly #context: ExtractionContext;
  #isCorrecting = false;
  #isMaybeCorrecting = false;
  /** Of the sentence that is being read. */
  #tokens: readonly Token[] = [];

  constructor(turn: Turn, context: ExtractionContext) {
    this.#turn = turn;
    this.#context = context;
    this.discourse = new Discourse(turn, context);
  }

  read(sentence: Sentence, isFirst: boolean): void {
    const { tokens, isAsking } = sentence;
    const at = findInlineCorrection(tokens);
    if (at > 0) {
      this.#read({ tokens: tokens.slice(0, at - 1), isAsking: false }, isFirst);
      this.#read({ tokens: tokens.slice(at), isAsking }, false);
      return;
    }
    this.#read(sentence, isFirst);
  }

  #read(sentence: Sentence, isFirst: boolean): void {
    const { tokens } = sentence;
    if (isForeign(tokens)) {
      return;
    }
    this.#hearAll(findPersonsSpoken(tokens));
    this.#tokens = tokens;
    const slip = isCorrecting(tokens);
    this.#isCorrecting ||= slip === "surely";
    this.#isMaybeCorrecting ||= slip !== null;
    if (!sentence.isAsking && this.#correct(sentence)) {
      return;
    }
    this.#deny(sentence);
    const { said: told, heard } = readClauseStatements(sentence);
    this.#hearAll(heard);
    const asides = readAsides(sentence).map(withoutDates);
    const said = withoutRepeats(asides, told);
    const answered =
      isFirst && said.length === 0 && !sentence.isAsking
        ? readShortAnswer(tokens, this.#context.recent.at(-1))
        : [];
    for (const { statement, dates } of [...said, ...answered.map(withoutDates)]) {
      for (const claim of toClaims(statement, dates, {
        discourse: this.discourse,
        toldMs: this.#turn.observedAtMs,
        priors: this.#priors(),
      })) {
        this.#add(claim);
      }
    }
  }

  #hearAll(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      this.discourse.hear(mention);
    }
  }

  /** Takes a value alone for the one it corrects. */
  #correct({ tokens }: Sentence): boolean {
    const correction = readCorrection(tokens, this.#priors(), this.#isMaybeCorrecting);
    if (!correction) {
      return false;
    }
    const { claim: prior, read } = correction;
    const { predicate } = prior.claim;
    const object = read.date
      ? toTerm(predicate, read, this.#turn.observedAtMs)
      : objectTerm(predicate, read.text);
    this.#replace(prior.eventId === null ? prior.claim : null, correctedClaim(prior, object));
    return true;
  }

  /** Takes back what was told of the wrong person: "not Ana, Eva lives in Graz". */
  #deny({ tokens }: Sentence): void {
    const denied = this.#isMaybeCorrecting ? findDeniedSubject(tokens, this.#priors()) : null;
    if (denied && denied.eventId !== null) {
      this.claims.push(withdrawalOf(denied));
    }
  }

  /** Puts a claim in the place of one of this turn, which then was never told. */
  #replace(wrong: ClaimDraft | null, right: ClaimDraft): void {
    const at = wrong ? this.claims.indexOf(wrong) : -1;
    if (at >= 0) {
      this.claims[at] = { ...right, corrects: wrong?.corrects ?? null };
      return;
    }
    this.claims.push(right);
  }

  #add(claim: ClaimDraft): void {
    const isTold = this.claims.some(
      (told) =>
        told.predicate === claim.predicate &&
        told.kind === claim.kind &&
        told.subject.id === claim.subject.id &&
        JSON.stringify(told.object) === JSON.stringify(claim.object) &&
        told.matter === claim.matter,
    );
    if (isTold) {
      return;
    }
    const told = { priors: this.#priors(), recent: this.#context.recent };
    const ended = endOfOpposite(claim, told.priors) ?? endOfReplaced(claim, this.#tokens, told);
    if (ended) {
      this.claims.push(ended);
    }
    const wrong =
      claim.kind === "assertion" && claim.cardinality === "one" && !claim.isFromStated
        ? findCorrected(claim, this.#priors())
        : null;
    if (wrong && claim.object && this.#isSlip(wrong)) {
      this.#replace(
        wrong.eventId === null ? wrong.claim : null,
        correctedClaim(wrong, claim.object),
      );
      return;
    }
    this.claims.push(claim);
  }

  /** A day later only clear words make a new value a correction, not a replacement. */
  #isSlip(wrong: PriorClaim): boolean {
    const isRecent = this.#turn.observedAtMs - wrong.toldMs <= dayMs;
    return (
      this.#isCorrecting || (this.#isMaybeCorrecting && isRecent) || isDenied(this.#tokens, wrong)
    );
  }

  /** What was claimed before by the same speaker, the latest first. */
  #priors(): ReturnType<Discourse["priors"]> {
    return this.discourse.priors(this.claims);
  }
}

interface SentenceReading {
  readonly said: readonly Dated[];
  /** Who and what it speaks of besides. */
  readonly heard: readonly Mention[];
}

function readClauseStatements(sentence: Sentence): SentenceReading {
  const { tokens } = sentence;
  const clauses = readClauses(sentence);
  let subject: Mention | null = null;
  const readings: ClauseReading[] = clauses.map((clause) => {
    const reading: ClauseReading = clause.isAsserted ? readClause(tokens, clause, subject) : unread;
    ({ subject } = reading);
    return reading;
  });
  const dates = datesByClause(
    tokens,
    clauses,
    (index) => (readings[index]?.statements.length ?? 0) > 0,
  );
  const said = readings.flatMap(({ statements }, index) =>
    statements.map((statement) => ({
      statement,
      dates: withoutObjects(dates[index] ?? [], statements),
    })),
  );
  const heard = readings.flatMap(({ statements, subject: about }) =>
    statements.length === 0 && about ? [about] : [],
  );
  return { said: withHeardBefore(said, heard), heard };
}

/** The day that something is set for does not say since when it is anywhere. */
function withoutObjects(
  dates: readonly DateInText[],
  statements: readonly Statement[],
): readonly DateInText[] {
  return dates.filter((date) => statements.every(({ objectDate }) => objectDate !== date));
}

const unread: ClauseReading = { statements: [], subject: null };

/** "The tender got an extension, new deadline is Friday": what is left out is what was spoken of in the sentence. */
function withHeardBefore(said: readonly Dated[], heard: readonly Mention[]): readonly Dated[] {
  const [only] = heard;
  if (heard.length !== 1 || only?.kind !== "named" || only.sort === "person") {
    return said;
  }
  return said.map(({ statement, dates }) => {
    const isLeftOut = statement.subject.kind === "pronoun" && statement.subject.word === "it";
    return { statement: isLeftOut ? { ...statement, subject: only } : statement, dates };
  });
}
