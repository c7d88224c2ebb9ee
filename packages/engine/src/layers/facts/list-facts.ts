import { createPage, type Fact, type FactFilter, type Page, parseTimestamp } from "@keepsake/core";
import { findEntities } from "../../entities/find-entities.ts";
import { cutPage } from "../../paging/cut-page.ts";
import { digestList } from "../../paging/list-cursor.ts";
import type { ListKey } from "../../paging/list-key.ts";
import { toCanonicalPredicate } from "../../extraction/triple/canonical-predicate.ts";
import type { PageRequest } from "../../paging/page-request.ts";
import type { Storage } from "../../storage/storage.ts";
import { readScopes } from "../../visible-scopes.ts";
import type { FactVersion } from "./fact-version.ts";
import { holdsAt } from "./holds-at.ts";
import { toFact } from "./to-fact.ts";

/**
 * One page of the facts of a scope, by subject, predicate and matter, then the newest `validFrom`
 * first.
 *
 * @throws `ValidationError` on `cursor` where it is not one of this list.
 */
export async function listFacts(
  storage: Storage,
  scope: string,
  { filter, readPage }: PageRequest<FactFilter, Fact>,
): Promise<Page<Fact>> {
  const knownAtMs = toMs(filter.asOf, "asOf");
  const validAtMs = toMs(filter.validAt, "validAt") ?? knownAtMs ?? Date.now();
  const { includeSuperseded = false, minConfidence = 0 } = filter;
  const found = await findFacts(storage, scope, { ...filter, knownAtMs });
  const facts = found
    .filter((version) => includeSuperseded || holdsAt(version, validAtMs))
    .map((version) => toFact(version, knownAtMs ?? undefined))
    .filter(({ confidence }) => confidence >= minConfidence);
  const digest = digestList({ list: "facts", scope, filter });
  const { items, nextCursor } = cutPage(facts, { digest, filter, keyOf: bySubject });
  return createPage(items, nextCursor, (cursor) => readPage({ ...filter, cursor }));
}

async function findFacts(
  storage: Storage,
  scope: string,
  filter: FactFilter & { readonly knownAtMs: number | null },
): Promise<readonly FactVersion[]> {
  const scopes = await readScopes(storage, scope, filter.view ?? "local");
  const { subject, predicate, object, knownAtMs, includeSuperseded = false } = filter;
  return await storage.findFacts({
    scopes,
    subjectIds: subject === undefined ? null : await findSubjects(storage, subject, scopes),
    predicates: predicate === undefined ? null : [toCanonicalPredicate(predicate)],
    object: object ?? null,
    ids: null,
    recordedAtMs: knownAtMs,
    includeClosed: includeSuperseded,
  });
}

/** Ids of the entities that go by a name in some scopes. */
export async function findSubjects(
  storage: Pick<Storage, "listNames">,
  called: string,
  scopes: readonly string[],
): Promise<readonly string[]> {
  const names = await storage.listNames(scopes);
  return [...new Set(scopes.flatMap((scope) => findEntities(called, { scope, names })))];
}

function toMs(time: string | undefined, field: string): number | null {
  return time === undefined ? null : parseTimestamp(time, field);
}

function bySubject({
  scope,
  subject,
  predicate,
  matter,
  validFrom,
  recordedFrom,
  id,
}: Fact): ListKey {
  const beganMs = validFrom === null ? 0 : Date.parse(validFrom);
  return [scope, subject.id, predicate, matter ?? "", -beganMs, -Date.parse(recordedFrom), id];
}
