import {
  type Conflict,
  type ConflictResolution,
  type ExperienceEnvelope,
  type Fact,
  formatTimestamp,
  parseTimestamp,
  type Triple,
  ValidationError,
} from "@keepsake/core";
import { toRulingEnvelope } from "./ruling.ts";

/** Whose decision it is, and when. */
export interface Decider {
  readonly actor: string;
  /** Not before anything that the facts were taken from was told, in milliseconds since the epoch. */
  readonly nowMs: number;
  /** When each fact was last told, by its id, in milliseconds since the epoch. */
  readonly toldAtMs: ReadonlyMap<string, number>;
}

/**
 * What to write so that a conflict is decided: statements that correct the facts which never held and
 * start those anew which held later, or an event without content for one that is dismissed.
 *
 * @throws {@link ValidationError} where it cannot be decided so.
 */
export function decideConflict(
  conflict: Conflict,
  resolution: ConflictResolution,
  decider: Decider,
): readonly ExperienceEnvelope[] {
  if (conflict.status === "resolved") {
    const reason = "the conflict is resolved already; write what is the case now";
    throw new ValidationError("action", reason);
  }
  const { context, ...ruling } = toRulingEnvelope(conflict.id, resolution, decider.actor);
  const told = { ...context, observedAt: formatTimestamp(decider.nowMs) };
  if (resolution.action === "dismiss") {
    return [{ ...ruling, context: told, content: { kind: "json", data: {} } }];
  }
  return toTriples(conflict, resolution, decider).map((triple) => ({
    ...ruling,
    context: told,
    content: { kind: "triple", triple },
  }));
}

function toTriples(
  conflict: Conflict,
  resolution: Exclude<ConflictResolution, { readonly action: "dismiss" }>,
  decider: Decider,
): readonly Triple[] {
  if (resolution.action === "pick") {
    return correctAll(requireFact(conflict, resolution.winner, "winner"), conflict.facts);
  }
  if (resolution.action === "split") {
    const { boundary, earlier, later } = resolution;
    return split(conflict, {
      earlier: requireFact(conflict, earlier, "earlier"),
      later: requireFact(conflict, later, "later"),
      atMs: parseTimestamp(boundary, "boundary"),
    });
  }
  const later = requireFact(conflict, resolution.record, "record");
  const earlier = surestBut(conflict, later);
  return split(conflict, { earlier, later, atMs: newsAt(later, decider) });
}

/** A fact that held up to a time, and one that held from there on. */
interface Succession {
  readonly earlier: Fact;
  readonly later: Fact;
  readonly atMs: number;
}

function split({ facts }: Conflict, { earlier, later, atMs }: Succession): readonly Triple[] {
  if (earlier.id === later.id) {
    throw new ValidationError("later", "it is the same fact as earlier; name two");
  }
  if (earlier.validFrom !== null && atMs <= Date.parse(earlier.validFrom)) {
    const reason = `it does not lie after ${earlier.validFrom}, when the earlier one began`;
    throw new ValidationError("boundary", reason);
  }
  const others = facts.filter(({ id }) => id !== later.id);
  const anew = { ...sayAgain(later), corrects: toTerm(later), validFrom: formatTimestamp(atMs) };
  return [...correctAll(earlier, others), anew];
}

/** Statements that one fact stands in the place of each of the others. */
function correctAll(standing: Fact, facts: readonly Fact[]): readonly Triple[] {
  const { validFrom } = standing;
  return facts
    .filter(({ id }) => id !== standing.id)
    .map((other) => ({
      ...sayAgain(standing),
      corrects: toTerm(other),
      ...(validFrom !== null && { validFrom }),
    }));
}

function sayAgain(fact: Fact): Triple {
  const { subject, predicate, matter, validTo } = fact;
  return {
    subject: { type: "entity", id: subject.id },
    predicate,
    object: toTerm(fact),
    ...(validTo !== null && { validTo }),
    ...(matter !== null && { matter }),
  };
}

function toTerm({ object }: Fact): Triple["object"] {
  return object.type === "entity" ? { type: "entity", id: object.id } : object;
}

/** News holds from when it was told, where that is after the start of what it took the place of. */
function newsAt({ id, validFrom }: Fact, { toldAtMs, nowMs }: Decider): number {
  const told = toldAtMs.get(id) ?? nowMs;
  return validFrom === null || told > Date.parse(validFrom) ? told : nowMs;
}

function surestBut({ facts }: Conflict, fact: Fact): Fact {
  return facts.find(({ id }) => id !== fact.id) ?? fact;
}

function requireFact({ facts }: Conflict, id: string, field: string): Fact {
  const found = facts.find((fact) => fact.id === id);
  if (found === undefined) {
    const known = facts.map((fact) => fact.id).join(", ");
    throw new ValidationError(field, `${JSON.stringify(id)} is no fact of the conflict: ${known}`);
  }
  return found;
}
