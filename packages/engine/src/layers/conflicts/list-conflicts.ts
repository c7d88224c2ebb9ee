import { type Conflict, type ConflictFilter, createPage, type Page } from "@keepsake/core";
import { toCanonicalPredicate } from "../../extraction/triple/canonical-predicate.ts";
import { cutPage } from "../../paging/cut-page.ts";
import { digestList } from "../../paging/list-cursor.ts";
import type { ListKey } from "../../paging/list-key.ts";
import type { PageRequest } from "../../paging/page-request.ts";
import type { Storage } from "../../storage/storage.ts";
import { readScopes } from "../../visible-scopes.ts";
import { findSubjects } from "../facts/list-facts.ts";
import { readConflicts } from "./read-conflicts.ts";

/**
 * One page of what is in conflict now, or ever was, the newest first.
 *
 * @throws `ValidationError` on `cursor` where it is not one of this list.
 */
export async function listConflicts(
  storage: Storage,
  scope: string,
  { filter, readPage }: PageRequest<ConflictFilter, Conflict>,
): Promise<Page<Conflict>> {
  const scopes = await readScopes(storage, scope, filter.view ?? "local");
  const { subject, predicate, status = "open" } = filter;
  const found = await readConflicts(storage, {
    scopes,
    subjectIds: subject === undefined ? null : await findSubjects(storage, subject, scopes),
    predicates: predicate === undefined ? null : [toCanonicalPredicate(predicate)],
  });
  const wanted = found.filter((conflict) => status === "all" || conflict.status === "open");
  const digest = digestList({ list: "conflicts", scope, filter });
  const { items, nextCursor } = cutPage(wanted, { digest, filter, keyOf: newestFirst });
  return createPage(items, nextCursor, (cursor) => readPage({ ...filter, cursor }));
}

function newestFirst({ detectedAt, id }: Conflict): ListKey {
  return [-Date.parse(detectedAt), id];
}
