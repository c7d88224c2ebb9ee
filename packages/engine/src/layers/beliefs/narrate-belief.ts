import { type Stance, termText } from "@keepsake/core";
import { factText } from "../facts/fact-text.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import type { EventsById } from "./support-graph.ts";
import type { WeighedClaim } from "./weigh-beliefs.ts";

/** What there is to tell of a claim. */
export interface Narrated {
  readonly claim: WeighedClaim;
  /** What held just before it in its place. */
  readonly before: readonly FactVersion[];
  /** What took its place. */
  readonly after: readonly FactVersion[];
  readonly events: EventsById;
}

const stanceWords: Readonly<Record<Stance, string>> = {
  supports: "well supported",
  likely_true: "likely true",
  uncertain: "uncertain",
  likely_false: "likely false",
  contradicts: "contradicted",
};

/**
 * Why something is believed, in plain words: `Ana lives in Porto (likely true, 0.82): said on
 * 2026-03-05 and again on 2026-05-01; Lisbon, said on 2025-01-01, ended on 2026-03-05.`
 */
export function narrateBelief({ claim, before, after, events }: Narrated): string {
  const { belief, fact, opposing } = claim;
  const ending = endOf(fact);
  const clauses = [
    `${belief.claim} (${stanceWords[belief.stance]}, ${belief.confidence.toFixed(2)}): ${toldOf(fact, events)}`,
    ...opposing.map((other) => `against it, ${factText(other)}, ${toldOf(other, events)}`),
    ...before.map((other) => `${objectText(other)}, ${toldOf(other, events)}, ${endOf(other)}`),
    ...(ending === "" || after.length > 0 ? [] : [`it ${ending}`]),
    ...after.map((other) => `it ${ending}: ${factText(other)}, ${toldOf(other, events)}`),
  ];
  return `${clauses.join("; ")}.`;
}

/** Each day once; of many the first and the last. */
function toldOf({ supports }: FactVersion, events: EventsById): string {
  const told = supports.flatMap(
    ({ eventId }) => events.get(eventId)?.observedAt.slice(0, 10) ?? [],
  );
  const days = Array.from(new Set(told)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return "of which no telling is left";
  }
  if (days.length === 1) {
    return told.length === 1 ? `said on ${first}` : `said ${told.length} times on ${first}`;
  }
  return told.length === 2
    ? `said on ${first} and again on ${last}`
    : `said ${told.length} times from ${first} to ${last}`;
}

function endOf({ validToMs }: FactVersion): string {
  return validToMs === null ? "" : `ended on ${new Date(validToMs).toISOString().slice(0, 10)}`;
}

function objectText({ object }: FactVersion): string {
  return termText(object);
}
