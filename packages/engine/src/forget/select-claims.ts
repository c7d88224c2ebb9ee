import type { Claim } from "../layers/facts/claim.ts";
import type { Storage } from "../storage/storage.ts";
import { findEventsNaming } from "./find-events-naming.ts";
import { findWithheldClaims } from "./find-withheld-claims.ts";
import { findNamedEntity, namesInClaims } from "./find-named-entity.ts";
import type { SelectorConditions } from "./read-selector.ts";
import type { ClaimKey } from "./within-conditions.ts";

/** Records that may be selected, before times and labels are looked at. */
export interface Candidates {
  /** Of events that are selected whole. */
  readonly eventIds: readonly string[];
  readonly claims: readonly ClaimKey[];
}

/** What is claimed of subjects and entities, and the events that name an entity. */
export async function selectClaims(
  storage: Storage,
  scope: string,
  conditions: SelectorConditions,
): Promise<Candidates> {
  const { aboutSubject, aboutEntity, predicate } = conditions;
  const subject =
    aboutSubject === null ? null : await findNamedEntity(storage, scope, aboutSubject);
  const entity = aboutEntity === null ? null : await findNamedEntity(storage, scope, aboutEntity);
  const subjectIds = subject?.ids ?? null;
  const predicates = predicate === null ? null : [predicate];
  const query = { scope, subjectIds, predicates, objectIds: null };
  if (entity === null) {
    const withheld = await findWithheldClaims(storage, query);
    return { eventIds: [], claims: [...(await storage.findClaims(query)).map(toKey), ...withheld] };
  }
  const ids = entity.ids;
  const own = subjectIds === null ? ids : ids.filter((id) => subjectIds.includes(id));
  const claims = [
    ...(await storage.findClaims({ ...query, subjectIds: own })),
    ...(await storage.findClaims({ ...query, objectIds: ids })),
  ];
  const namesAlone = subject === null && predicates === null;
  const names = [...entity.calledAs, ...namesInClaims(claims, ids)];
  const eventIds = namesAlone ? await findEventsNaming(storage, scope, names) : [];
  const withheld = await findWithheldClaims(storage, { ...query, subjectIds: own });
  return { eventIds, claims: [...claims.map(toKey), ...withheld] };
}

function toKey({ eventId, subject, predicate }: Claim): ClaimKey {
  return { eventId, slot: { subjectId: subject.id, predicate } };
}
