import { parseTimestamp, type Triple } from "@keepsake/core";
import type { ClaimDraft } from "../../layers/facts/claim.ts";
import { predicateEntry } from "../../predicates/catalogue.ts";
import { EntityNaming } from "../entity-naming.ts";
import type { Extraction, ExtractionContext, Extractor, Turn } from "../extractor.ts";
import { toCanonicalPredicate } from "./canonical-predicate.ts";
import { toSubject, toTerm } from "./to-term.ts";

/** Reads statements that were given as data: each is one claim, as it stands. */
export function createTripleExtractor(): Extractor {
  return { name: "triple", extract: readTriple };
}

function readTriple(turn: Turn, { names }: ExtractionContext): Extraction {
  if (turn.content.kind !== "triple") {
    return { claims: [], names: [] };
  }
  const naming = new EntityNaming({ turn, names, kinds: ["name", "alias"] });
  const claim = toClaim(turn.content.triple, turn.observedAtMs, naming);
  return { claims: [claim], names: naming.told };
}

function toClaim(triple: Triple, toldAtMs: number, naming: EntityNaming): ClaimDraft {
  const predicate = toCanonicalPredicate(triple.predicate);
  return {
    subject: toSubject(triple.subject, naming),
    predicate,
    matter: triple.matter?.trim() ?? null,
    cardinality: predicateEntry(predicate).cardinality,
    object: toTerm(triple.object, naming),
    corrects: triple.corrects === undefined ? null : toTerm(triple.corrects, naming),
    confidence: triple.confidence ?? 1,
    restsOn: naming.restsOn,
    ...(triple.retracts === true ? toEnding(triple, toldAtMs) : toInterval(triple, toldAtMs)),
  };
}

type ClaimTimes = Pick<
  ClaimDraft,
  "kind" | "validFromMs" | "validToMs" | "isFromStated" | "holdsWhenTold"
>;

function toEnding({ validTo }: Triple, toldAtMs: number): ClaimTimes {
  return {
    kind: "retraction",
    validFromMs: null,
    validToMs: toTimeMs(validTo) ?? toldAtMs,
    isFromStated: false,
    holdsWhenTold: false,
  };
}

/** What ended before it was told, and has no start, began at an unknown time before. */
function toInterval({ validFrom, validTo }: Triple, toldAtMs: number): ClaimTimes {
  const fromMs = toTimeMs(validFrom);
  const toMs = toTimeMs(validTo);
  const isOver = toMs !== null && toMs <= toldAtMs;
  return {
    kind: "assertion",
    validFromMs: fromMs ?? (isOver ? null : toldAtMs),
    validToMs: toMs,
    isFromStated: fromMs !== null,
    holdsWhenTold: !isOver,
  };
}

function toTimeMs(time: string | undefined): number | null {
  return time === undefined ? null : parseTimestamp(time, "triple");
}
