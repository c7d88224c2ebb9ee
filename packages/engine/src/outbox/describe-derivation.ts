import type { Belief } from "@keepsake/core";
import { weighClaims } from "../layers/beliefs/weigh-beliefs.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { Derivation } from "../storage/derivation-storage.ts";
import type { OutboxEvent } from "./outbox-event.ts";

/** What was derived, and what it changed. */
export interface AppliedDerivation {
  readonly derivation: Derivation;
  /** Ids of the events that were read for the first time. */
  readonly newEventIds: readonly string[];
  /** All versions of the slots that it touched. */
  readonly before: readonly FactVersion[];
  readonly after: readonly FactVersion[];
  /** Milliseconds since the epoch. */
  readonly atMs: number;
}

/**
 * What is told of a derivation: events that anything was read out of, versions of facts that are known
 * no longer, and beliefs that come out otherwise than before.
 */
export function describeDerivation(applied: AppliedDerivation): readonly OutboxEvent[] {
  return [...extracted(applied), ...superseded(applied), ...revised(applied)];
}

function extracted({ derivation, newEventIds, atMs }: AppliedDerivation): readonly OutboxEvent[] {
  const { scope, claims } = derivation;
  return newEventIds.flatMap((id) => {
    const count = claims.filter(({ eventId }) => eventId === id).length;
    const data = { scope, event_id: id, claims: count };
    return count === 0 ? [] : [{ type: "facts.extracted", scope, recordId: id, data, atMs }];
  });
}

function superseded({
  derivation,
  before,
  after,
  atMs,
}: AppliedDerivation): readonly OutboxEvent[] {
  const { scope } = derivation;
  const known = new Set(before.filter(isKnown).map(({ id }) => id));
  return after
    .filter((fact) => known.has(fact.id) && !isKnown(fact))
    .map(({ id }) => {
      const data = { scope, fact_id: id };
      return { type: "fact.superseded", scope, recordId: id, data, atMs };
    });
}

function revised({ derivation, before, after, atMs }: AppliedDerivation): readonly OutboxEvent[] {
  const { scope } = derivation;
  const earlier = new Map(beliefsOf(before, atMs).map((belief) => [belief.id, belief]));
  return beliefsOf(after, atMs)
    .filter((belief) => JSON.stringify(earlier.get(belief.id)) !== JSON.stringify(belief))
    .map(({ id }) => {
      const data = { scope, belief_id: id };
      return { type: "belief.revised", scope, recordId: id, data, atMs };
    });
}

function isKnown({ recordedToMs }: FactVersion): boolean {
  return recordedToMs === null;
}

function beliefsOf(versions: readonly FactVersion[], validAtMs: number): readonly Belief[] {
  return weighClaims(versions, { validAtMs })
    .filter(({ isBelief }) => isBelief)
    .map(({ belief }) => belief);
}
