import { type BeliefExplanation, type MemoryEvent, recordNotFound } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { isKnownAt } from "../facts/holds-at.ts";
import { matterKey, termKey } from "../facts/term-key.ts";
import { narrateBelief } from "./narrate-belief.ts";
import { readVersions } from "./read-versions.ts";
import { type EventsById, toSupportGraph } from "./support-graph.ts";
import { type WeighedClaim, weighClaims } from "./weigh-beliefs.ts";

/**
 * Why something is believed, down to the events. The belief is worked out anew, as of now; one whose
 * claim has ended is told as of its last day.
 *
 * @throws `NotFoundError` where the fact version that the belief is named after is gone, or too
 * little evidence is left for a belief.
 */
export async function explainBelief(storage: Storage, id: string): Promise<BeliefExplanation> {
  const found = await findBelievedClaim(storage, id);
  if (found === null) {
    throw recordNotFound("belief", id);
  }
  return await explainClaim(storage, found.claim, found.slot);
}

/** A claim that is believed, and every version of its slot. */
interface BelievedClaim {
  readonly claim: WeighedClaim;
  readonly slot: readonly FactVersion[];
}

/** The claim of the belief with an id, weighed as of now; null where there is none. */
export async function findBelievedClaim(
  storage: Storage,
  id: string,
): Promise<BelievedClaim | null> {
  const named = await findNamesake(storage, id);
  const slot = named === null ? [] : await readSlot(storage, named);
  const claim = weighClaims(slot, { validAtMs: Date.now() }).find(
    ({ fact, isBelief }) => isBelief && named !== null && isSameClaim(fact, named),
  );
  return claim === undefined ? null : { claim, slot };
}

/** The version of a fact whose characters the id of a belief bears. */
async function findNamesake(storage: Storage, id: string): Promise<FactVersion | null> {
  return typeof id === "string" && id.startsWith("belief_")
    ? await storage.findFact(id.replace(/^belief_/, "fact_"))
    : null;
}

function readSlot(
  storage: Storage,
  { scope, subject, predicate }: FactVersion,
): Promise<readonly FactVersion[]> {
  const slot = { scopes: [scope], subjectIds: [subject.id], predicates: [predicate] };
  return readVersions(storage, slot);
}

/** Whether two versions of one slot say the same, if perhaps of other times. */
export function isSameClaim(left: FactVersion, right: FactVersion): boolean {
  return isSameMatter(left, right) && termKey(left.object) === termKey(right.object);
}

function isSameMatter(left: FactVersion, right: FactVersion): boolean {
  return matterKey(left.matter) === matterKey(right.matter);
}

async function explainClaim(
  storage: Storage,
  claim: WeighedClaim,
  slot: readonly FactVersion[],
): Promise<BeliefExplanation> {
  const { fact, opposing } = claim;
  const others = slot.filter((other) => isKnownAt(other) && isSameMatter(other, fact));
  const before = others.filter((other) => follows(fact, other));
  const after = others.filter((other) => follows(other, fact));
  const events = await readSupports(storage, [fact, ...opposing, ...before, ...after]);
  return {
    belief: claim.belief,
    supportGraph: toSupportGraph(claim, events),
    narrative: narrateBelief({ claim, before, after, events }),
    narrativeModel: "extractive",
  };
}

/** Whether one took the place of the other at the moment it ended. */
function follows(later: FactVersion, earlier: FactVersion): boolean {
  return earlier.validToMs !== null && earlier.validToMs === later.validFromMs;
}

async function readSupports(storage: Storage, facts: readonly FactVersion[]): Promise<EventsById> {
  const ids = new Set(facts.flatMap(({ supports }) => supports.map(({ eventId }) => eventId)));
  const found = await Promise.all(Array.from(ids, (id) => storage.findEvent(id)));
  const events = found.filter((event): event is MemoryEvent => event !== null);
  return new Map(events.map((event) => [event.id, event]));
}
