import type { EntityRef, Term } from "@keepsake/core";
import type { ClaimDraft } from "../../layers/facts/claim.ts";
import { predicateEntry } from "../../predicates/catalogue.ts";
import { EntityNaming } from "../entity-naming.ts";
import type { Extraction, ExtractionContext, Turn } from "../extractor.ts";
import { toCanonicalPredicate } from "../triple/canonical-predicate.ts";
import type { ModelDraft } from "./answer-schema.ts";
import { findGround, toGrounds, type Ground } from "./find-grounds.ts";
import { partialDateMs } from "./partial-date.ts";

/** The claims among a model's drafts that rest on what was said. */
export function toClaims(
  drafts: readonly ModelDraft[],
  turn: Turn,
  { recent, names }: ExtractionContext,
): Extraction {
  const naming = new EntityNaming({ turn, names, kinds: ["name", "role", "alias"] });
  const grounds = toGrounds(turn, recent);
  const claims = drafts.flatMap((draft) => {
    const support = findSupport(draft, naming, grounds);
    return support === null ? [] : [toClaim(draft, turn.observedAtMs, { naming, support })];
  });
  return { claims, names: naming.told };
}

/** Earlier events that a draft rests on; null where its subject or object is made up. */
function findSupport(
  { subject, object }: ModelDraft,
  naming: EntityNaming,
  grounds: readonly Ground[],
): readonly string[] | null {
  const isSubjectKnown = naming.isKnown(subject);
  const isSpeaker = typeof object === "string" && naming.isSpeaker(object);
  const sought = [
    ...(isSubjectKnown ? [] : [subject]),
    ...(object === null || isSpeaker ? [] : [object]),
  ];
  const found = sought.map((text) => findGround(text, grounds)?.eventId ?? null);
  const rests = new Set(found.filter((eventId) => eventId !== null));
  rests.delete(grounds[0]?.eventId ?? "");
  return found.includes(null) ? null : [...rests];
}

interface ClaimGrounds {
  readonly naming: EntityNaming;
  readonly support: readonly string[];
}

function toClaim(
  draft: ModelDraft,
  toldAtMs: number,
  { naming, support }: ClaimGrounds,
): ClaimDraft {
  const predicate = toCanonicalPredicate(draft.predicate);
  return {
    kind: draft.kind,
    subject: toSubject(draft.subject, naming),
    predicate,
    matter: draft.matter,
    cardinality: predicateEntry(predicate).cardinality,
    object: toObject(draft.object, naming),
    corrects: toObject(draft.corrects, naming),
    confidence: draft.confidence,
    restsOn: [...new Set([...support, ...naming.restsOn])],
    ...toTimes(draft, toldAtMs),
  };
}

/** What is called by a common noun is known by its role. */
function toSubject(called: string, naming: EntityNaming): EntityRef {
  return naming.named(called, /^\p{Ll}/u.test(called) ? "role" : "name");
}

function toObject(value: ModelDraft["object"], naming: EntityNaming): Term | null {
  if (value === null) {
    return null;
  }
  if (typeof value !== "string") {
    return { type: "literal", datatype: typeof value === "number" ? "number" : "boolean", value };
  }
  return naming.isKnown(value)
    ? { type: "entity", ...naming.named(value) }
    : { type: "literal", datatype: "string", value };
}

type ClaimTimes = Pick<ClaimDraft, "validFromMs" | "validToMs" | "isFromStated" | "holdsWhenTold">;

/** What is told of the past alone has ended by now, and began at an unknown time unless stated. */
function toTimes(draft: ModelDraft, toldAtMs: number): ClaimTimes {
  const fromMs = draft.validFrom === null ? null : partialDateMs(draft.validFrom);
  const toMs = draft.validTo === null ? null : partialDateMs(draft.validTo);
  if (draft.kind !== "assertion") {
    const endMs = draft.kind === "retraction" ? (toMs ?? toldAtMs) : null;
    return { validFromMs: null, validToMs: endMs, isFromStated: false, holdsWhenTold: false };
  }
  const isOver = !draft.holdsWhenTold || (toMs !== null && toMs <= toldAtMs);
  return {
    validFromMs: fromMs ?? (isOver ? null : toldAtMs),
    validToMs: toMs ?? (isOver ? toldAtMs : null),
    isFromStated: fromMs !== null,
    holdsWhenTold: !isOver,
  };
}
