import type { Belief } from "../../beliefs/belief.ts";
import type { Episode } from "../../episodes/episode.ts";
import type { Pack, PackLayers } from "../../recall/pack.ts";
import type { CitationMode } from "../../recall/recall-request.ts";
import type { FoundRecords } from "../found-records.ts";
import {
  type ContextEntry,
  says,
  toBeliefEntry,
  toConceptEntry,
  toEpisodeEntry,
  toEventEntry,
  toFactEntries,
} from "./context-entry.ts";
import { type CountTokens, LineBudget } from "./line-budget.ts";
import { renderBlock, showEntry, sourcesHeading } from "./render-block.ts";

/** What bounds a context block, and how it shows where its lines come from. */
export interface BlockSettings {
  readonly maxTokens: number;
  readonly countTokens: CountTokens | undefined;
  readonly citationMode: CitationMode;
}

/** The part of a pack that its budgets bound. */
export type PackedRecords = Pick<Pack, "layers" | "contextBlock" | "citations">;

/** Facts, beliefs and understanding together get at most this much of a block. */
const knownShare = 1 / 3;

/**
 * Takes records in their order while their lines fit into the tokens: what is known, up to a third
 * of them, then episodes, then events with all that is left. A record too long for what is left is
 * passed over, so that a long one does not keep out the short ones behind it. A belief that the line
 * of a fact says already, and an episode of one turn that was found, are given without a line of
 * their own.
 */
export function packWithinBudgets(found: FoundRecords, settings: BlockSettings): PackedRecords {
  const taken = dropExcess(takeEntries(found, settings), settings);
  return { layers: keepTaken(found, taken), ...renderBlock(taken, settings.citationMode) };
}

function takeEntries(found: FoundRecords, settings: BlockSettings): readonly ContextEntry[] {
  const { citationMode } = settings;
  const whole = LineBudget.of(settings.maxTokens, settings.countTokens);
  const known = whole.share(knownShare);
  const taken: ContextEntry[] = [];
  const facts = toFactEntries(found);
  const places = new Map(facts.map(({ id }, index) => [id, `[${index + 1}]`]));
  const showing = { citationMode, markerOf: (id: string) => places.get(id) ?? null };
  const take = (entries: readonly ContextEntry[], budget: LineBudget): void => {
    for (const entry of entries) {
      if (budget.take(showEntry({ entry, number: taken.length + 1 }, showing))) {
        taken.push(entry);
      }
    }
  };
  if (citationMode === "block_at_end" && !whole.take(sourcesHeading)) {
    return [];
  }
  take(facts, known);
  take(found.beliefs.filter((belief) => !isSaid(belief, found, taken)).map(toBeliefEntry), known);
  take(found.understanding.map(toConceptEntry), known);
  const longer = found.episodes.filter((episode) => !isOneTurn(episode, found));
  take(longer.map(toEpisodeEntry), whole);
  take(found.events.map(toEventEntry), whole);
  return taken;
}

function isSaid(belief: Belief, { facts }: FoundRecords, taken: readonly ContextEntry[]): boolean {
  return facts.some((fact) => says(fact, belief) && taken.some(({ id }) => id === fact.id));
}

/** Whether an episode is no more than one turn that is told itself. */
function isOneTurn({ eventIds }: Episode, { events }: FoundRecords): boolean {
  return eventIds.length === 1 && events.some(({ id }) => id === eventIds[0]);
}

/** A tokenizer may count more for a whole block than for its lines one by one. */
function dropExcess(
  entries: readonly ContextEntry[],
  { maxTokens, countTokens, citationMode }: BlockSettings,
): readonly ContextEntry[] {
  if (countTokens === undefined) {
    return entries;
  }
  const kept = [...entries];
  while (kept.length > 0 && countTokens(renderBlock(kept, citationMode).contextBlock) > maxTokens) {
    kept.pop();
  }
  return kept;
}

function keepTaken(found: FoundRecords, taken: readonly ContextEntry[]): PackLayers {
  const ids = new Set(taken.map(({ id }) => id));
  const isTaken = ({ id }: { readonly id: string }): boolean => ids.has(id);
  return {
    events: found.events.filter(isTaken),
    episodes: found.episodes.filter((episode) => isTaken(episode) || isOneTurn(episode, found)),
    facts: found.facts.filter(isTaken),
    beliefs: found.beliefs.filter((belief) => isTaken(belief) || isSaid(belief, found, taken)),
    understanding: found.understanding.filter(isTaken),
  };
}
