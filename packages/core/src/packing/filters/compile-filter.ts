import type { FilterCondition, FilterTree, MetadataFilter } from "../../recall/filter-tree.ts";
import { compileCondition } from "./compile-condition.ts";
import type { FilterableRecord } from "./filterable-record.ts";

/** Whether a record may be recalled. */
export type RecordFilter = (record: FilterableRecord) => boolean;

/**
 * Makes the test that a tree of filters stands for.
 *
 * @throws `ValidationError` naming the condition, where a time is compared with what is none.
 */
export function compileFilter(tree: FilterTree, path = "filters"): RecordFilter {
  if (isJoin(tree, "AND")) {
    return every(compileAll(tree.AND, `${path}.AND`));
  }
  if (isJoin(tree, "OR")) {
    const branches = compileAll(tree.OR, `${path}.OR`);
    return (record) => branches.some((allows) => allows(record));
  }
  if (isJoin(tree, "NOT")) {
    const allows = compileFilter(tree.NOT, `${path}.NOT`);
    return (record) => !allows(record);
  }
  return isJoin(tree, "metadata")
    ? compileMetadata(tree.metadata, path)
    : compileFields(tree, path);
}

type Join = "AND" | "OR" | "NOT" | "metadata";

/** Whether a tree is of that kind. */
export function isJoin<Name extends Join>(
  tree: FilterTree,
  name: Name,
): tree is Extract<FilterTree, Readonly<Record<Name, unknown>>> {
  return Object.hasOwn(tree, name);
}

function compileAll(trees: readonly FilterTree[], path: string): readonly RecordFilter[] {
  return trees.map((tree, index) => compileFilter(tree, `${path}[${index}]`));
}

function compileMetadata(filter: MetadataFilter, path: string): RecordFilter {
  const conditions = Object.entries(filter).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, { in: [value].flat() }] as const],
  );
  return compileFields(Object.fromEntries(conditions), `${path}.metadata`);
}

function compileFields(
  fields: Readonly<Record<string, FilterCondition>>,
  path: string,
): RecordFilter {
  return every(
    Object.entries(fields).map(([field, condition]) =>
      compileCondition(field, condition, `${path}.${field}`),
    ),
  );
}

function every(filters: readonly RecordFilter[]): RecordFilter {
  return (record) => filters.every((allows) => allows(record));
}
