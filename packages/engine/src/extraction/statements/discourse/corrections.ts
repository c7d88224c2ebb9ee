import type { Term } from "@keepsake/core";
import { termText } from "@keepsake/core";
import type { ClaimDraft } from "../../../layers/facts/claim.ts";
import { predicateKinds } from "../lexicon/predicate-kinds.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import { joinTokens } from "../clauses/noun-phrase.ts";
import type { ObjectRead, ObjectReader } from "../objects/object-reader.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { isPartOf, isSameObject } from "../claims/same-object.ts";
import { isMarkedSlip, skipOpeners } from "./slips.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

/** A value that takes the place of one said before. */
export interface Correction {
  /** What was said by mistake. */
  readonly claim: PriorClaim;
  readonly read: ObjectRead;
}

/** A claim told before, and the event it was told in; null for the turn that is being read. */
export interface PriorClaim {
  readonly claim: ClaimDraft;
  readonly eventId: string | null;
  readonly toldMs: number;
}

/** Predicates whose values cannot be taken for anything else. */
const unmistakable = wordSet("phone email scheduled_for deadline birthday price budget");

/** "Rosa hates tea. Make it coffee" puts nothing right. */
const tastes = wordSet("likes dislikes allergic_to diet prefers takes plays speaks");

/** "Sorry, I meant Porto", "not Lisbon, Porto", "no, the 14th": a value alone that replaces an earlier one. */
export function readCorrection(
  tokens: readonly Token[],
  priors: readonly PriorClaim[],
  isAnnounced: boolean,
): Correction | null {
  const denials = readDenials(tokens);
  const opening = skipOpeners(tokens);
  const isMarked = denials.length > 0 || isMarkedSlip(tokens, opening);
  if (!isMarked && !isAnnounced) {
    return null;
  }
  const isOrder = wordAt(tokens, 0) === "make" && denials.length === 0;
  const likely = isMarked
    ? priors.filter(({ claim }) => !isOrder || !tastes.has(claim.predicate))
    : priors.filter(({ claim }) => unmistakable.has(claim.predicate));
  for (const prior of likely) {
    for (const denied of denials.length > 0 ? denials : [null]) {
      const correction = correct(tokens, { prior, opening, denied });
      if (correction) {
        return correction;
      }
    }
  }
  return null;
}

/** Where the words behind "not" begin in "not Lisbon, Porto", "Porto, not Lisbon", "it isn't Lisbon, it's Porto". */
function readDenials(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ lower }, index) => {
    if (denying.has(lower)) {
      return [index + 1];
    }
    const next = wordAt(tokens, index + 1);
    const isPair =
      (lower === "rather" && next === "than") || (lower === "instead" && next === "of");
    return isPair ? [index + 2] : [];
  });
}

const denying = wordSet("not n't never");

interface Attempt {
  readonly prior: PriorClaim;
  readonly opening: number;
  readonly denied: number | null;
}

function correct(tokens: readonly Token[], { prior, opening, denied }: Attempt): Correction | null {
  const { object, predicate, kind } = prior.claim;
  const readers = readersOf(predicate);
  if (readers.length === 0 || object === null || kind !== "assertion") {
    return null;
  }
  const old = termText(object);
  if (denied !== null && !isDeniedAt(tokens, denied, old)) {
    return null;
  }
  const starts =
    denied === null
      ? [behindIs(tokens), opening]
      : [behindDenied(tokens, denied), opening, inFrontOfNot(tokens, denied)];
  const reads = starts.flatMap((at) =>
    at < 0 || at === denied ? [] : readers.flatMap((reader) => reader(tokens, at) ?? []),
  );
  const read = reads.find(({ text, end }) => isValueEnd(tokens, end) && !isSameObject(text, old));
  return read ? { claim: prior, read } : null;
}

const rightly = wordSet("right correct real actual true");

/** Where the right value stands in front of the wrong one: "it's Hull, not Leeds"; -1 for nowhere. */
function inFrontOfNot(tokens: readonly Token[], denied: number): number {
  return denying.has(wordAt(tokens, denied - 1)) ? behindIs(tokens.slice(0, denied - 1)) : -1;
}

/** The readers of the values that a predicate may have. */
function readersOf(predicate: string): ObjectReader[] {
  const kinds =
    predicate === "located_in"
      ? ["address", "spot", "room", "place"]
      : [predicateKinds[predicate] ?? ""];
  return kinds.flatMap((kind) => objectReaders[kind] ?? []);
}

/** Where the value begins in "I said Friday but it's Thursday", "should be Thursday"; -1 where there is none. */
function behindIs(tokens: readonly Token[]): number {
  const at = tokens.findLastIndex((_token, index) => isLink(tokens, index));
  const isAdverb = ["actually", "really", "in", "on", "at"].includes(wordAt(tokens, at + 1));
  return at < 0 ? -1 : at + (isAdverb ? 2 : 1);
}

/** Whether the right value follows a word: "it's", "it says", "should be", "the right one is". */
function isLink(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const before = wordAt(tokens, at - 1);
  if (word === "'s" || word === "is") {
    return before === "it" || before === "that" || rightly.has(wordAt(tokens, at - 2));
  }
  return links.has(`${before} ${word}`) || word === "meant";
}

const links = new Set(["it says", "should be", "to be", "must be", "have been"]);

function isDeniedAt(tokens: readonly Token[], at: number, old: string): boolean {
  const words: string[] = [];
  for (let index = at; index < at + 6; index += 1) {
    words.push(tokens[index]?.text ?? "");
    if (isSameDay(tokens[index], old)) {
      return true;
    }
    const said = words.join(" ").trim();
    if (isPartOf(said, old) || (/^\d+$/u.test(said) && old.split(" ")[0] === said)) {
      return true;
    }
  }
  return false;
}

/** Whether a token is the day that an earlier value names. */
function isSameDay(token: Token | undefined, old: string): boolean {
  return token?.date !== null && token !== undefined && isoDay(token.date.fromMs) === old;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Behind "not Lisbon," in "not Lisbon, Porto"; -1 where nothing follows. */
function behindDenied(tokens: readonly Token[], denied: number): number {
  const comma = tokens.findIndex(
    (token, index) =>
      index > denied && [",", "but", "-", "—", "–", ";", ":", "it", "and"].includes(token.lower),
  );
  if (comma < 0) {
    return -1;
  }
  let at = comma;
  while (betweenValues.has(wordAt(tokens, at)) && tokens[at]?.date === null) {
    at += 1;
  }
  return at;
}

const betweenValues = wordSet(
  ", but - — – ; : it 's is in at the on and that was actually really rather to for since because by should be",
);

/** Whether a value is all that is said: no clause goes on behind it, as in "Tidying before the holidays". */
function isValueEnd(tokens: readonly Token[], at: number): boolean {
  return isSpelling(tokens, at) || (isWholeValue(tokens, at) && !goingOn.has(wordAt(tokens, at)));
}

/** "Teddy with a y", "Anne with an e". */
function isSpelling(tokens: readonly Token[], at: number): boolean {
  const letter = wordAt(tokens, at + 2);
  return (
    wordAt(tokens, at) === "with" &&
    spelling.has(wordAt(tokens, at + 1)) &&
    /^\p{L}{1,2}$/u.test(letter)
  );
}

const spelling = wordSet("a an one two no double");

const goingOn = wordSet("before after while when as since until once of");

function isWholeValue(tokens: readonly Token[], at: number): boolean {
  return isClauseEnd(tokens, at) || behindValue.has(wordAt(tokens, at));
}

const behindValue = wordSet("not rather instead he she they");

/** The earlier claim of the same slot that a claim told as a correction takes the place of. */
export function findCorrected(draft: ClaimDraft, priors: readonly PriorClaim[]): PriorClaim | null {
  const prior = priors.find(
    ({ claim }) =>
      claim.kind === "assertion" &&
      claim.subject.id === draft.subject.id &&
      claim.predicate === draft.predicate &&
      claim.matter === draft.matter,
  );
  const isOther =
    prior?.claim.object &&
    draft.object &&
    !isSameObject(termText(prior.claim.object), termText(draft.object));
  return isOther ? prior : null;
}

/** The claim with which a corrected value takes the place and start of the value before. */
export function correctedClaim({ claim, eventId }: PriorClaim, object: Term): ClaimDraft {
  return {
    ...claim,
    object,
    corrects: claim.object,
    confidence: 0.85,
    restsOn: eventId === null ? claim.restsOn : [...claim.restsOn, eventId],
  };
}

const inlineMarks = wordSet("sorry correction typo rather oops scratch");

/** Where a slip is put right within its own sentence: "I live in Lisbon, sorry, Porto"; -1 for nowhere. */
export function findInlineCorrection(tokens: readonly Token[]): number {
  return tokens.findIndex(({ lower }, at) => {
    const isBehindMark =
      at > 2 && [",", "-", "—", "–", "…", "(", "..", "..."].includes(wordAt(tokens, at - 1));
    const next = wordAt(tokens, at + 1);
    const isMeaning = lower === "i" && (next === "mean" || next === "meant");
    const isDenying = lower === "no" && [",", "wait", "sorry", "-", "—"].includes(next);
    return (
      isBehindMark &&
      (inlineMarks.has(lower) || isMeaning || isDenying || (lower === "or" && next === "rather"))
    );
  });
}

/** Whether a sentence says "not" of what was claimed before: "Porto, not Lisbon". */
export function isDenied(tokens: readonly Token[], { claim }: PriorClaim): boolean {
  const old = claim.object && termText(claim.object);
  return old !== null && readDenials(tokens).some((at) => isDeniedAt(tokens, at, old));
}

/** Claims before whose subject a sentence denies: "not Ana, Eva lives in Graz". */
export function findDeniedSubject(
  tokens: readonly Token[],
  priors: readonly PriorClaim[],
): PriorClaim | null {
  const at = tokens.findIndex(({ lower }) => lower === "not") + 1;
  if (at === 0) {
    return null;
  }
  const words = [
    tokens.slice(at, at + 1),
    tokens.slice(at, at + 2),
    tokens.slice(at + 1, at + 2),
  ].map(joinTokens);
  return (
    priors.find(
      ({ claim }) =>
        claim.kind === "assertion" && words.some((name) => isSameObject(name, claim.subject.name)),
    ) ?? null
  );
}

/** Says of a claim that it never held. */
export function withdrawalOf({ claim, eventId }: PriorClaim): ClaimDraft {
  return {
    ...claim,
    kind: "withdrawal",
    corrects: null,
    restsOn: eventId === null ? claim.restsOn : [...claim.restsOn, eventId],
  };
}
