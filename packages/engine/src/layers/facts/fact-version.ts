import type { EntityRef, Term } from "@keepsake/core";
import { createHash } from "node:crypto";
import type { Holding, Support } from "./holding.ts";

/** The place of one kind of statement about one subject. */
export interface FactSlot {
  readonly scope: string;
  readonly subjectId: string;
  readonly predicate: string;
}

/** What one slot held for one stretch of the time of the world, as it was known for a time. */
export interface FactVersion {
  /** Made from what tells versions of a scope apart at any one time; the same after a rebuild. */
  readonly id: string;
  readonly scope: string;
  readonly subject: EntityRef;
  readonly predicate: string;
  readonly object: Term;
  readonly matter: string | null;
  /** In milliseconds since the epoch, like all times here; null for an unknown earlier time. */
  readonly validFromMs: number | null;
  /** Exclusive; null for open. */
  readonly validToMs: number | null;
  readonly recordedFromMs: number;
  /** Exclusive; null while it is known so. */
  readonly recordedToMs: number | null;
  /** By the time of telling, then by id; each from when this version has it. */
  readonly supports: readonly Support[];
  /** Ids of versions of equal standing that say otherwise of the same time, in order. */
  readonly conflictsWith: readonly string[];
}

/** A version of a slot that holds what `holding` says and is known from `recordedFromMs` on. */
export function createVersion(
  { scope, subjectId, predicate }: FactSlot,
  holding: Holding,
  recordedFromMs: number,
): FactVersion {
  const { subjectName, object, matter, validFromMs, validToMs } = holding;
  const parts = [scope, subjectId, predicate, contentKey(holding), recordedFromMs];
  return {
    id: `fact_${shortHash(JSON.stringify(parts))}`,
    scope,
    subject: { id: subjectId, name: subjectName },
    predicate,
    object,
    matter,
    validFromMs,
    validToMs,
    recordedFromMs,
    recordedToMs: null,
    supports: holding.supports.map((support) => ({ ...support, recordedAtMs: recordedFromMs })),
    conflictsWith: [],
  };
}

/** Equal for what a slot holds alike: the object and the matter as they are spelled, and the time. */
export function contentKey(
  held: Pick<FactVersion, "object" | "matter" | "validFromMs" | "validToMs">,
): string {
  const { object, matter, validFromMs, validToMs } = held;
  const term =
    object.type === "entity"
      ? [object.id, object.name]
      : [object.datatype, object.value, "literal"];
  return JSON.stringify([matter, term, validFromMs, validToMs]);
}

/** The first 130 bits of a SHA-256, in 26 characters of `0-9a-v`. */
function shortHash(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const bits = BigInt(`0x${hex}`) >> 126n;
  return bits.toString(32).padStart(26, "0");
}
