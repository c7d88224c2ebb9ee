import type { Belief, Stance } from "../../beliefs/belief.ts";
import type { Episode } from "../../episodes/episode.ts";
import type { Fact } from "../../facts/fact.ts";
import { termText } from "../../facts/term.ts";
import type { Concept } from "../../understanding/concept.ts";
import { toLineName, toLineText } from "./line-text.ts";

/** The marker under which a record stands in the same block; null where it has none. */
export type MarkerOf = (id: string) => string | null;

/** What a fact is shown with. */
export interface FactLining {
  /** Facts of equal standing that say otherwise, and that memory knows. */
  readonly rivals: readonly Fact[];
  readonly markerOf: MarkerOf;
}

/** What a context block says of a fact: it, for how long, and what else is said of the same. */
export function factLine(fact: Fact, { rivals, markerOf }: FactLining): string {
  const disputes = rivals.map((rival) => {
    const marker = markerOf(rival.id);
    return `${toLineName(termText(rival.object))}${marker === null ? "" : ` ${marker}`}`;
  });
  const disputed = disputes.length === 0 ? "" : ` (disputed: also ${disputes.join(", ")})`;
  return `fact: ${toLineText(fact.text)}${stretchOf(fact)}${disputed}`;
}

function stretchOf({ validFrom, validTo }: Pick<Fact, "validFrom" | "validTo">): string {
  const [from, to] = [validFrom?.slice(0, 10), validTo?.slice(0, 10)];
  if (to === undefined) {
    return from === undefined ? "" : ` (since ${from})`;
  }
  return from === undefined ? ` (until ${to})` : ` (${from} to ${to})`;
}

const stances: Readonly<Record<Stance, string>> = {
  supports: "well supported",
  likely_true: "likely",
  uncertain: "uncertain",
  likely_false: "unlikely",
  contradicts: "contradicted",
};

/** What a context block says of a belief: the claim and how its evidence stands. */
export function beliefLine({ claim, stance, confidence }: Belief): string {
  return `belief: ${toLineText(claim)} (${stances[stance]}, ${confidence.toFixed(2)})`;
}

/** What a context block says of a concept. */
export function conceptLine({ name, summary }: Concept): string {
  return `understanding: ${toLineName(name)}: ${toLineText(summary)}`;
}

/** What a context block says of an episode. */
export function episodeLine({ title, startedAt }: Episode): string {
  return `episode ${startedAt.slice(0, 10)}: ${toLineText(title)}`;
}
