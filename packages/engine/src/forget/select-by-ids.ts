import { findBelievedClaim } from "../layers/beliefs/explain-belief.ts";
import { groupsAround } from "../layers/episodes/groups-around.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { Storage } from "../storage/storage.ts";
import type { Candidates } from "./select-claims.ts";
import type { ClaimKey } from "./within-conditions.ts";

/** The events and claims that records of any layer stand for. Ids of nothing stand for nothing. */
export async function selectByIds(
  storage: Storage,
  scope: string,
  ids: readonly string[],
): Promise<Candidates> {
  const ofKind = (prefix: string): readonly string[] => ids.filter((id) => id.startsWith(prefix));
  return {
    eventIds: [
      ...ofKind("evt_"),
      ...(await eventsOfEpisodes(storage, scope, ofKind("ep_"))),
      ...(await eventsOfConcepts(storage, scope, ofKind("cn_"))),
    ],
    claims: [
      ...(await claimsOfFacts(storage, scope, ofKind("fact_"))),
      ...(await claimsOfBeliefs(storage, scope, ofKind("belief_"))),
    ],
  };
}

async function eventsOfEpisodes(
  storage: Storage,
  scope: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) {
    return [];
  }
  const named = ids.map((id) => id.replace(/^ep_/, "evt_"));
  const anyTime = { labels: null, observed: null, recorded: null };
  const events = await storage.selectEvents({ scope, ids: named, ...anyTime });
  const groups = await groupsAround(storage, scope, events);
  return groups.flatMap((group) => group.events.map(({ id }) => id));
}

async function eventsOfConcepts(
  storage: Storage,
  scope: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const concepts = ids.length === 0 ? [] : await storage.listConcepts([scope]);
  return concepts
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ supports }) => supports.filter((id) => id.startsWith("evt_")));
}

async function claimsOfFacts(
  storage: Storage,
  scope: string,
  ids: readonly string[],
): Promise<readonly ClaimKey[]> {
  if (ids.length === 0) {
    return [];
  }
  const anything = { subjectIds: null, predicates: null, object: null, recordedAtMs: null };
  const facts = await storage.findFacts({ scopes: [scope], ids, ...anything, includeClosed: true });
  return facts.flatMap(supportsOf);
}

async function claimsOfBeliefs(
  storage: Storage,
  scope: string,
  ids: readonly string[],
): Promise<readonly ClaimKey[]> {
  const claims: ClaimKey[] = [];
  for (const id of ids) {
    const fact = (await findBelievedClaim(storage, id))?.claim.fact;
    claims.push(...(fact?.scope === scope ? supportsOf(fact) : []));
  }
  return claims;
}

function supportsOf({ subject, predicate, supports }: FactVersion): readonly ClaimKey[] {
  const slot = { subjectId: subject.id, predicate };
  return supports.map(({ eventId }) => ({ eventId, slot }));
}
