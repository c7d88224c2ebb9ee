import {
  type Conflict,
  type ConflictFilter,
  createPage,
  type Fact,
  type Page,
} from "@keepsake/core";
import { cutPage } from "../../paging/cut-page.ts";
import { digestList } from "../../paging/list-cursor.ts";
import type { ListKey } from "../../paging/list-key.ts";
import { toCanonicalPredicate } from "../../extraction/triple/canonical-predicate.ts";
import type { PageRequest } from "../../paging/page-request.ts";
import type { Storage } from "../../storage/storage.ts";
import { readScopes } from "../../visible-scopes.ts";
import type { FactVersion } from "./fact-version.ts";
import { holdsAt } from "./holds-at.ts";
import { findSubjects } from "./list-facts.ts";
import { toFact } from "./to-fact.ts";

/**
 * One page of what is in conflict now, the newest first.
 *
 * @throws `ValidationError` on `cursor` where it is not one of this list.
 */
export async function listConflicts(
  storage: Storage,
  scope: string,
  { filter, readPage }: PageRequest<ConflictFilter, Conflict>,
): Promise<Page<Conflict>> {
  const scopes = await readScopes(storage, scope, filter.view ?? "local");
  const { subject, predicate } = filter;
  const found = await storage.findFacts({
    scopes,
    subjectIds: subject === undefined ? null : await findSubjects(storage, subject, scopes),
    predicates: predicate === undefined ? null : [toCanonicalPredicate(predicate)],
    object: null,
    ids: null,
    recordedAtMs: null,
    includeClosed: false,
  });
  const disputed = found.filter(
    (fact) => fact.conflictsWith.length > 0 && holdsAt(fact, Date.now()),
  );
  const digest = digestList({ list: "conflicts", scope, filter });
  const conflicts = groupRivals(disputed);
  const { items, nextCursor } = cutPage(conflicts, { digest, filter, keyOf: newestFirst });
  return createPage(items, nextCursor, (cursor) => readPage({ ...filter, cursor }));
}

/** Rivals name one another, so those of one group have the same ids among them. */
function groupRivals(disputed: readonly FactVersion[]): readonly Conflict[] {
  const groups = Map.groupBy(disputed, ({ id, conflictsWith }) =>
    [id, ...conflictsWith].toSorted().join(" "),
  );
  return [...groups.values()].flatMap((rivals) => toConflict(rivals));
}

function toConflict(rivals: readonly FactVersion[]): readonly Conflict[] {
  const facts = rivals.map((rival) => toFact(rival)).toSorted(mostCertainFirst);
  const [first] = facts.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  if (first === undefined) {
    return [];
  }
  const { id, scope, subject, predicate } = first;
  const detectedAt =
    facts
      .map(({ recordedFrom }) => recordedFrom)
      .toSorted()
      .at(-1) ?? "";
  return [
    {
      id: id.replace("fact_", "conflict_"),
      scope,
      kind: "value_disagreement",
      subject,
      predicate,
      facts,
      detectedAt,
    },
  ];
}

function mostCertainFirst(left: Fact, right: Fact): number {
  return right.confidence - left.confidence || (left.text < right.text ? -1 : 1);
}

function newestFirst({ detectedAt, id }: Conflict): ListKey {
  return [-Date.parse(detectedAt), id];
}
