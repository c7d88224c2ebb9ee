import type { Layer, LayerCounts } from "@keepsake/core";
import { countBeliefs, countConcepts, findFacts } from "../forget/count-affected.ts";
import { toParts } from "../forget/selected-records.ts";
import { groupsAround } from "../layers/episodes/groups-around.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { WithheldParts } from "../layers/withheld-parts.ts";
import type { EventPlace } from "../storage/forgetting-storage.ts";
import type { Storage } from "../storage/storage.ts";

/** The events that are forgotten from each layer. */
export type OutlivedEvents = ReadonlyMap<Layer, readonly EventPlace[]>;

/**
 * How many records of each layer go with what has outlived its retention, or rest on it: each once,
 * though it rests on what goes from several layers.
 */
export async function countOutlived(
  storage: Storage,
  scope: string,
  outlived: OutlivedEvents,
): Promise<LayerCounts> {
  const of = (...layers: readonly Layer[]): readonly EventPlace[] =>
    layers.flatMap((layer) => outlived.get(layer) ?? []);
  const facts = await restingOn(storage, scope, of("events", "facts"));
  const told = await restingOn(storage, scope, of("events", "facts", "beliefs"));
  const gone = [...facts.facts, ...of("events", "understanding")].map(({ id }) => id);
  return {
    events: of("events").length,
    episodes: (await groupsAround(storage, scope, of("events", "episodes"))).length,
    facts: facts.facts.length,
    beliefs: await countBeliefs(storage, scope, told),
    understanding: await countConcepts(storage, scope, new Set(gone)),
  };
}

interface RestingFacts {
  readonly facts: readonly FactVersion[];
  readonly parts: WithheldParts;
}

async function restingOn(
  storage: Storage,
  scope: string,
  events: readonly EventPlace[],
): Promise<RestingFacts> {
  const parts = toParts({ events, claims: [] });
  return { facts: await findFacts(storage, scope, { events, parts }), parts };
}
