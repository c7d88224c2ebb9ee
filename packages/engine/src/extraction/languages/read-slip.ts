import { type Term, termText } from "@keepsake/core";
import type { Claim, ClaimDraft } from "../../layers/facts/claim.ts";
import { foldText } from "../../text/fold-text.ts";
import type { ExtractionContext, Turn } from "../extractor.ts";
import type { CompiledGrammar } from "./compile-grammar.ts";

/** A slip put right: "I meant Faro, not Braga". */
export interface Slip {
  readonly right: string;
  readonly wrong: string | null;
  /** What the sentence says before it. */
  readonly before: string;
}

const leads = /^(?:in|bei|beim|en|à|a|chez|para|pour|am|el|le)\s+/iu;
const mostWords = 4;

/** Reads a slip put right in a sentence; null where there is none. */
export function readSlip(sentence: string, { grammar }: CompiledGrammar): Slip | null {
  const match = grammar.slip.exec(sentence);
  if (match === null) {
    return null;
  }
  const right = toName(match.groups?.["right"]);
  const isValue =
    right !== null &&
    right.split(" ").length <= mostWords &&
    !grammar.denied.test(right) &&
    !grammar.noObject.test(right);
  const before = sentence.slice(0, match.index);
  return isValue ? { right, wrong: toName(match.groups?.["wrong"]), before } : null;
}

function toName(found: string | undefined): string | null {
  return found?.trim().replace(leads, "") ?? null;
}

/** The claims of a turn with its last fitting one put right; null where none fits. */
export function correctWithin(
  claims: readonly ClaimDraft[],
  slip: Slip,
): readonly ClaimDraft[] | null {
  const wrongAt = claims.findLastIndex((claim) => fits(claim, slip));
  const wrong = claims[wrongAt];
  return wrong === undefined ? null : claims.with(wrongAt, { ...wrong, object: toLiteral(slip) });
}

/** The claim that puts right what the same speaker said before; null where nothing fits. */
export function correctEarlier(
  slip: Slip,
  turn: Turn,
  { recent }: ExtractionContext,
): ClaimDraft | null {
  const own = recent.filter((read) => read.turn.speaker === turn.speaker && isUser(read.turn));
  const told = own.findLast(({ claims }) => claims.some(isAssertion));
  const claims = slip.wrong === null ? (told?.claims ?? []) : own.flatMap((read) => read.claims);
  const wrong = claims.findLast((claim) => fits(claim, slip));
  return wrong === undefined ? null : toCorrection(wrong, slip, turn.observedAtMs);
}

function toCorrection(wrong: Claim, slip: Slip, toldAtMs: number): ClaimDraft {
  return {
    kind: "assertion",
    subject: wrong.subject,
    predicate: wrong.predicate,
    matter: wrong.matter,
    cardinality: wrong.cardinality,
    object: toLiteral(slip),
    corrects: wrong.object,
    validFromMs: toldAtMs,
    isFromStated: false,
    validToMs: wrong.validToMs,
    holdsWhenTold: wrong.holdsWhenTold,
    confidence: wrong.confidence,
    restsOn: [wrong.eventId],
  };
}

function isUser({ content }: Turn): boolean {
  return content.kind === "message" && content.role === "user";
}

function isAssertion({ kind, object }: ClaimDraft): boolean {
  return kind === "assertion" && object !== null;
}

/** Whether a slip can mean a claim: it names its object, or at least something alike. */
function fits(claim: ClaimDraft, { right, wrong }: Slip): boolean {
  if (claim.object === null || claim.kind !== "assertion") {
    return false;
  }
  const said = termText(claim.object);
  return wrong === null
    ? isNamed(said) === isNamed(right) && foldText(said) !== foldText(right)
    : foldText(said) === foldText(wrong);
}

function isNamed(text: string): boolean {
  return /[\p{Lu}\d]/u.test(text);
}

function toLiteral({ right }: Slip): Term {
  return { type: "literal", datatype: "string", value: right };
}
