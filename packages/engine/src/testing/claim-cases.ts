import type { Term } from "@keepsake/core";
import type { Claim } from "../layers/facts/claim.ts";

/** The entity of a name, as a term. */
export function named(name: string): Term {
  return { type: "entity", id: `ent_${name.toLowerCase().replaceAll(" ", "_")}`, name };
}

/** Milliseconds since the epoch of a date or time. */
export function at(time: string): number {
  return Date.parse(time);
}

/** The parts of a claim that a test is about. */
export interface ClaimCase {
  /** When it was told, and for want of another time when it was recorded and began. */
  readonly told: string;
  readonly object?: string | undefined;
  /** The start that the source states; null for an unknown earlier time. */
  readonly from?: string | null | undefined;
  readonly to?: string | undefined;
  readonly recorded?: string | undefined;
  readonly corrects?: string | undefined;
  readonly rest?: Partial<Claim> | undefined;
}

/** A claim that something holds, as it was told. */
export function asserted(stated: ClaimCase): Claim {
  const { told, object, from, to, corrects } = stated;
  return {
    ...claimOf(stated),
    kind: "assertion",
    object: object === undefined ? null : named(object),
    corrects: corrects === undefined ? null : named(corrects),
    validFromMs: from === null ? null : at(from ?? told),
    isFromStated: from !== undefined,
    validToMs: to === undefined ? null : at(to),
    holdsWhenTold: to === undefined,
    ...stated.rest,
  };
}

/** A claim that something holds no longer; without an object, whatever held. */
export function retracted(stated: ClaimCase): Claim {
  const validToMs = at(stated.to ?? stated.told);
  return { ...claimOf(stated), kind: "retraction", validToMs, ...stated.rest };
}

/** A claim that something never held; without an object, whatever was said to hold. */
export function withdrawn(stated: ClaimCase): Claim {
  return { ...claimOf(stated), kind: "withdrawal", ...stated.rest };
}

function claimOf({ told, object, recorded }: ClaimCase): Claim {
  return {
    kind: "assertion",
    subject: { id: "ent_ana", name: "Ana" },
    predicate: "lives_in",
    matter: null,
    cardinality: "one",
    object: object === undefined ? null : named(object),
    corrects: null,
    validFromMs: null,
    isFromStated: false,
    validToMs: null,
    holdsWhenTold: false,
    confidence: 0.8,
    restsOn: [],
    eventId: `evt_${told}`,
    observedAtMs: at(told),
    recordedAtMs: at(recorded ?? told),
  };
}
