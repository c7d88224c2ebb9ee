import type { FilterCondition, FilterTree } from "../../recall/filter-tree.ts";
import { isJoin } from "./compile-filter.ts";

/** Of more labels it is no use to tell which events have one. */
const mostLabels = 100;

/**
 * Labels of which whatever a tree of filters lets through has at least one, so that nothing else need be
 * read; undefined where it tells of none.
 */
export function requiredLabels(tree: FilterTree): readonly string[] | undefined {
  if (isJoin(tree, "AND")) {
    const each = tree.AND.map(requiredLabels).filter((labels) => labels !== undefined);
    return each.toSorted(fewestFirst)[0];
  }
  if (isJoin(tree, "OR") || isJoin(tree, "NOT")) {
    return undefined;
  }
  return isJoin(tree, "metadata")
    ? toLabels([tree.metadata.labels ?? []].flat())
    : ofCondition(tree["labels"]);
}

function ofCondition({ eq, in: any }: FilterCondition = {}): readonly string[] | undefined {
  return toLabels(eq === undefined ? (any ?? []) : [eq]);
}

function toLabels(values: readonly unknown[]): readonly string[] | undefined {
  const labels = values.filter((value) => typeof value === "string");
  return labels.length === 0 || labels.length > mostLabels ? undefined : labels;
}

function fewestFirst(left: readonly string[], right: readonly string[]): number {
  return left.length - right.length;
}
