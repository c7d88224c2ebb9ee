import { type Belief, formatTimestamp, termText } from "@keepsake/core";
import { factText } from "../facts/fact-text.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import type { Support } from "../facts/holding.ts";
import { holdsAt, isKnownAt } from "../facts/holds-at.ts";
import { matterKey, termKey } from "../facts/term-key.ts";
import { isStatement, weighSupports } from "./weigh-supports.ts";

/** When beliefs are weighed, in milliseconds since the epoch. */
export interface WeighingTime {
  /** In the world. */
  readonly validAtMs: number;
  /** By what was known then; left out, by what is known. */
  readonly knownAtMs?: number | undefined;
}

/** A claim, and what its facts amount to. */
export interface WeighedClaim {
  readonly belief: Belief;
  /** The fact that the belief rests on: of what holds, or of what held last. */
  readonly fact: FactVersion;
  /** Facts that say otherwise of the same time. */
  readonly opposing: readonly FactVersion[];
  /** Whether it holds at the time in the world. */
  readonly isPresent: boolean;
  /** Whether there is enough evidence for a belief: several events, some against it, or one that states it. */
  readonly isBelief: boolean;
}

/**
 * Weighs every claim of which anything is known: same scope, subject, predicate, matter and object.
 * The events that support its fact speak for it, each once; those of facts in conflict with it speak
 * against it. What was true before and what came after do neither: they tell of other times.
 *
 * @param versions every version of the slots in question, also those known no longer
 */
export function weighClaims(
  versions: readonly FactVersion[],
  time: WeighingTime,
): readonly WeighedClaim[] {
  const known = new Map(
    versions
      .filter((version) => isKnownAt(version, time.knownAtMs))
      .map((version) => [version.id, version]),
  );
  const claims = Map.groupBy(versions, claimKey);
  return Array.from(claims.values(), (ofClaim) => weighClaim(ofClaim, known, time)).filter(
    (claim) => claim !== null,
  );
}

/** The beliefs about the present of `time`, the most certain first. */
export function weighBeliefs(
  versions: readonly FactVersion[],
  time: WeighingTime,
): readonly Belief[] {
  return weighClaims(versions, time)
    .filter(({ isBelief, isPresent }) => isBelief && isPresent)
    .map(({ belief }) => belief);
}

function weighClaim(
  versions: readonly FactVersion[],
  known: ReadonlyMap<string, FactVersion>,
  time: WeighingTime,
): WeighedClaim | null {
  const stretches = versions.filter(({ id }) => known.has(id)).toSorted(byStart);
  const held = stretches.find((stretch) => holdsAt(stretch, time.validAtMs));
  const fact = held ?? stretches.at(-1);
  if (fact === undefined) {
    return null;
  }
  const opposing = fact.conflictsWith
    .flatMap((id) => known.get(id) ?? [])
    .filter((rival) => held === undefined || holdsAt(rival, time.validAtMs));
  const supports = supportsKnown([fact], time);
  const revision = { fact, opposing, first: firstKnown(versions), time };
  return {
    belief: toBelief(revision),
    fact,
    opposing,
    isPresent: held !== undefined,
    isBelief: supports.length > 1 || opposing.length > 0 || supports.some(isStatement),
  };
}

interface Revision {
  readonly fact: FactVersion;
  readonly opposing: readonly FactVersion[];
  /** The version by which the claim became known. */
  readonly first: FactVersion;
  readonly time: WeighingTime;
}

function toBelief({ fact, opposing, first, time }: Revision): Belief {
  const supporting = supportsKnown([fact], time);
  const against = supportsKnown(opposing, time);
  const recordedMs = [...supporting, ...against].map(({ recordedAtMs }) => recordedAtMs);
  return {
    id: first.id.replace(/^fact_/, "belief_"),
    scope: fact.scope,
    about: fact.subject,
    claim: supporting.some(isStatement) ? termText(fact.object) : factText(fact),
    predicate: fact.predicate,
    object: fact.object,
    ...weighSupports(supporting, against),
    supports: [...new Set([fact.id, ...supporting.flatMap(({ statedOn = [] }) => statedOn)])],
    contradictedBy: opposing.map(({ id }) => id),
    validFrom: formatTime(fact.validFromMs),
    validTo: formatTime(fact.validToMs),
    recordedFrom: formatTimestamp(first.recordedFromMs),
    lastRevisedAt: formatTimestamp(Math.max(fact.recordedFromMs, ...recordedMs)),
  };
}

/** An event that several facts were taken from counts once, as sure as the surest of them. */
function supportsKnown(
  facts: readonly FactVersion[],
  { knownAtMs = Infinity }: WeighingTime,
): readonly Support[] {
  const byEvent = new Map<string, Support>();
  for (const support of facts.flatMap(({ supports }) => supports)) {
    const other = byEvent.get(support.eventId);
    if (support.recordedAtMs <= knownAtMs && (other?.confidence ?? -1) < support.confidence) {
      byEvent.set(support.eventId, support);
    }
  }
  return Array.from(byEvent.values());
}

function firstKnown(versions: readonly FactVersion[]): FactVersion {
  return versions.reduce((first, version) => (isEarlier(version, first) ? version : first));
}

function isEarlier(left: FactVersion, right: FactVersion): boolean {
  const order = left.recordedFromMs - right.recordedFromMs || byStart(left, right);
  return order === 0 ? left.id < right.id : order < 0;
}

function byStart(left: FactVersion, right: FactVersion): number {
  const [one, other] = [left.validFromMs ?? -Infinity, right.validFromMs ?? -Infinity];
  return one === other ? 0 : one - other;
}

function claimKey({ scope, subject, predicate, matter, object }: FactVersion): string {
  return JSON.stringify([scope, subject.id, predicate, matterKey(matter), termKey(object)]);
}

function formatTime(timeMs: number | null): string | null {
  return timeMs === null ? null : formatTimestamp(timeMs);
}
