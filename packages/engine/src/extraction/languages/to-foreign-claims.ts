import type { EntityRef, Term } from "@keepsake/core";
import type { ClaimDraft } from "../../layers/facts/claim.ts";
import { predicateEntry } from "../../predicates/catalogue.ts";
import type { EntityNaming } from "../entity-naming.ts";
import type { ClauseReading, ClauseSubject } from "./read-clause.ts";

/** A frame may be met by what means something else. */
const confidence = 0.8;

const personPredicates: ReadonlySet<string> = new Set(["manager", "married_to", "partner"]);

/** Where a turn stands: when it was told, and who is who. */
export interface ForeignTelling {
  readonly toldAtMs: number;
  readonly naming: EntityNaming;
}

/** The claims of a clause. */
export function toForeignClaims(
  reading: ClauseReading,
  { toldAtMs, naming }: ForeignTelling,
): readonly ClaimDraft[] {
  const times = toTimes(reading, toldAtMs);
  const values = reading.truth === "denied" ? toDislikes(reading.values) : reading.values;
  if (times === null || values.length === 0) {
    return [];
  }
  const subject = toSubject(reading.subject, naming);
  return values.flatMap(({ predicate, objects }) =>
    objects.map((object) => ({
      subject,
      predicate,
      matter: null,
      cardinality: predicateEntry(predicate).cardinality,
      object: toObject(predicate, object, { subject, naming }),
      corrects: null,
      confidence,
      restsOn: [],
      ...times,
    })),
  );
}

/** Only not liking says something; that anything else is not so leaves open what is. */
function toDislikes(values: ClauseReading["values"]): ClauseReading["values"] {
  return values
    .filter(({ predicate }) => predicate === "likes")
    .map(({ objects }) => ({ predicate: "dislikes", objects }));
}

function toSubject({ role, name }: ClauseSubject, naming: EntityNaming): EntityRef {
  if (name === null) {
    return role === null ? naming.speaker : naming.named(role, "role");
  }
  const entity = naming.named(name);
  if (role !== null) {
    naming.alsoCalled(entity, role, "role");
  }
  return entity;
}

interface ObjectOptions {
  readonly subject: EntityRef;
  readonly naming: EntityNaming;
}

function toObject(predicate: string, object: string, { subject, naming }: ObjectOptions): Term {
  if (personPredicates.has(predicate)) {
    return { type: "entity", ...naming.named(object) };
  }
  if (predicate === "name" || predicate === "nickname") {
    naming.alsoCalled(subject, object, predicate === "name" ? "name" : "alias");
  }
  return { type: "literal", datatype: "string", value: object };
}

type ClaimTimes = Pick<
  ClaimDraft,
  "kind" | "validFromMs" | "validToMs" | "isFromStated" | "holdsWhenTold"
>;

/** The times of a clause; null where they do not go with what it tells of. */
function toTimes(reading: ClauseReading, toldAtMs: number): ClaimTimes | null {
  const { kind, truth, times } = reading;
  const startMs = times.at ?? sinceMs(times);
  if (kind === "end" || (kind === "state" && truth === "over")) {
    return toEnding(startMs ?? times.until ?? toldAtMs);
  }
  if (truth === "over") {
    return null;
  }
  if (kind === "start") {
    return toAssertion(startMs ?? toldAtMs, times.until, startMs !== null);
  }
  return times.at === null ? toDuration(reading, toldAtMs) : null;
}

function sinceMs({ since }: ClauseReading["times"]): number | null {
  return since === "unknown" ? null : since;
}

function toDuration({ kind, times }: ClauseReading, toldAtMs: number): ClaimTimes {
  const startMs = sinceMs(times);
  if (kind === "past") {
    const untilMs = toPast(times.until, toldAtMs);
    return { ...toAssertion(startMs, untilMs, startMs !== null), holdsWhenTold: false };
  }
  const fromMs = times.since === null ? toldAtMs : startMs;
  return toAssertion(fromMs, times.until, startMs !== null);
}

function toAssertion(
  validFromMs: number | null,
  validToMs: number | null,
  isFromStated: boolean,
): ClaimTimes {
  return { kind: "assertion", validFromMs, validToMs, isFromStated, holdsWhenTold: true };
}

function toEnding(validToMs: number): ClaimTimes {
  return {
    kind: "retraction",
    validFromMs: null,
    validToMs,
    isFromStated: false,
    holdsWhenTold: false,
  };
}

/** "Until May", told of the past, is the May before. */
function toPast(untilMs: number | null, toldAtMs: number): number {
  if (untilMs === null || untilMs <= toldAtMs) {
    return untilMs ?? toldAtMs;
  }
  const before = new Date(untilMs);
  return Math.min(before.setUTCFullYear(before.getUTCFullYear() - 1), toldAtMs);
}
