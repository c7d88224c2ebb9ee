import {
  type Belief,
  type BeliefFilter,
  createPage,
  type Page,
  parseTimestamp,
} from "@keepsake/core";
import { cutPage } from "../../paging/cut-page.ts";
import { digestList } from "../../paging/list-cursor.ts";
import type { ListKey } from "../../paging/list-key.ts";
import type { PageRequest } from "../../paging/page-request.ts";
import type { Storage } from "../../storage/storage.ts";
import { readScopes } from "../../visible-scopes.ts";
import { findSubjects } from "../facts/list-facts.ts";
import { readVersions } from "./read-versions.ts";
import { weighBeliefs, type WeighingTime } from "./weigh-beliefs.ts";

/**
 * One page of the beliefs of a scope, the most certain first, then those revised last. They are
 * weighed from the facts.
 *
 * @throws `ValidationError` on `asOf` where it is no time, and on `cursor` where it is not one of
 * this list.
 */
export async function listBeliefs(
  storage: Storage,
  scope: string,
  { filter, readPage }: PageRequest<BeliefFilter, Belief>,
): Promise<Page<Belief>> {
  const digest = digestList({ list: "beliefs", scope, filter });
  const time = toWeighingTime(filter.asOf);
  const scopes = await readScopes(storage, scope, filter.view ?? "local");
  const { about } = filter;
  const versions = await readVersions(storage, {
    scopes,
    subjectIds: about === undefined ? null : await findSubjects(storage, about, scopes),
    recordedAtMs: time.knownAtMs ?? null,
  });
  const beliefs = weighBeliefs(versions, time).filter((belief) => isWanted(belief, filter));
  const { items, nextCursor } = cutPage(beliefs, { digest, filter, keyOf: mostCertainFirst });
  return createPage(items, nextCursor, (cursor) => readPage({ ...filter, cursor }));
}

/** What puts beliefs in order: the most certain first, then the one revised last. */
export function mostCertainFirst({ confidence, lastRevisedAt, scope, id }: Belief): ListKey {
  return [-confidence, -Date.parse(lastRevisedAt), scope, id];
}

function toWeighingTime(asOf: string | undefined): WeighingTime {
  if (asOf === undefined) {
    return { validAtMs: Date.now() };
  }
  const atMs = parseTimestamp(asOf, "asOf");
  return { validAtMs: atMs, knownAtMs: atMs };
}

function isWanted(belief: Belief, { stance, minConfidence = 0 }: BeliefFilter): boolean {
  return belief.confidence >= minConfidence && (stance === undefined || belief.stance === stance);
}
