import { type Layer, type LayerCounts, layers as allLayers } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import { inParts } from "../in-parts.ts";
import { readVersions } from "../layers/beliefs/read-versions.ts";
import { weighClaims } from "../layers/beliefs/weigh-beliefs.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { WithheldParts } from "../layers/withheld-parts.ts";
import type { EventPlace } from "../storage/forgetting-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { countEpisodes } from "./count-episodes.ts";
import { eventsOf, type SelectedRecords, toParts } from "./selected-records.ts";

/** Events, and subjects, whose facts are read before others have their turn. */
const eventsInPart = 250;
const subjectsInPart = 25;
/** Events whose places are read before others have their turn. */
const placesInPart = 1_000;

/** How many records of each layer go with some events of a scope, or are derived anew without them. */
export async function countAffected(
  storage: Storage,
  scope: string,
  eventIds: readonly string[],
): Promise<LayerCounts> {
  const anyTime = { labels: null, observed: null, recorded: null };
  const events: EventPlace[] = [];
  for (let at = 0; at < eventIds.length; at += placesInPart) {
    const ids = eventIds.slice(at, at + placesInPart);
    events.push(...(await storage.selectEvents({ scope, ids, ...anyTime })));
    await endOfTurn();
  }
  const selected = { events, claims: [] };
  return await countRecords(storage, scope, { selected, layers: new Set(allLayers) });
}

/** What is forgotten, and from which layers. */
export interface CountedRecords {
  readonly selected: SelectedRecords;
  readonly layers: ReadonlySet<Layer>;
}

/** How many records of each layer are forgotten with what is selected, or rest on it. */
export async function countRecords(
  storage: Storage,
  scope: string,
  { selected, layers }: CountedRecords,
): Promise<LayerCounts> {
  const events = eventsOf(selected);
  const parts = toParts(selected);
  const readsFacts = layers.has("facts") || layers.has("beliefs");
  const facts = readsFacts ? await findFacts(storage, scope, { events, parts }) : [];
  const gone = new Set([
    ...(layers.has("facts") ? facts.map(({ id }) => id) : []),
    ...(layers.has("understanding") ? events.map(({ id }) => id) : []),
  ]);
  return {
    events: layers.has("events") ? events.length : 0,
    episodes: layers.has("episodes") ? await countEpisodes(storage, scope, events) : 0,
    facts: layers.has("facts") ? facts.length : 0,
    beliefs: await countBeliefs(storage, scope, { facts, parts }),
    understanding: await countConcepts(storage, scope, gone),
  };
}

/** The versions that rest on what is selected. */
export async function findFacts(
  storage: Storage,
  scope: string,
  { events, parts }: { readonly events: readonly EventPlace[]; readonly parts: WithheldParts },
): Promise<readonly FactVersion[]> {
  const found = new Map<string, FactVersion>();
  for (const part of inParts(events, eventsInPart)) {
    const ids = part.map(({ id }) => id);
    for (const fact of await storage.factsOfEvents(ids)) {
      if (fact.scope === scope && restsOn(fact, parts)) {
        found.set(fact.id, fact);
      }
    }
    await endOfTurn();
  }
  return Array.from(found.values());
}

/** Beliefs held now whose evidence, for or against, is among what is selected. */
export async function countBeliefs(
  storage: Storage,
  scope: string,
  { facts, parts }: { readonly facts: readonly FactVersion[]; readonly parts: WithheldParts },
): Promise<number> {
  const bySubject = Array.from(Map.groupBy(facts, ({ subject }) => subject.id));
  let count = 0;
  for (const portion of inParts(bySubject, subjectsInPart)) {
    const versions = await readVersions(storage, {
      scopes: [scope],
      subjectIds: portion.map(([id]) => id),
      predicates: Array.from(new Set(portion.flatMap(([, own]) => own.map(predicateOf)))),
      includeClosed: false,
    });
    const claims = weighClaims(versions, { validAtMs: Date.now() });
    count += claims.filter(
      ({ isBelief, isPresent, fact, opposing }) =>
        isBelief && isPresent && [fact, ...opposing].some((each) => restsOn(each, parts)),
    ).length;
    await endOfTurn();
  }
  return count;
}

/** Concepts that rest on any of some events and facts. */
export async function countConcepts(
  storage: Storage,
  scope: string,
  gone: ReadonlySet<string>,
): Promise<number> {
  const concepts = gone.size === 0 ? [] : await storage.listConcepts([scope]);
  const resting = concepts.filter(({ supports }) => supports.some((id) => gone.has(id)));
  return new Set(resting.map(({ id }) => id)).size;
}

function restsOn({ subject, predicate, supports }: FactVersion, parts: WithheldParts): boolean {
  const slot = { subjectId: subject.id, predicate };
  return supports.some(({ eventId }) => parts.has(eventId, slot));
}

function predicateOf({ predicate }: FactVersion): string {
  return predicate;
}
