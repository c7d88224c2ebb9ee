/** What a filter compares with. Times compare as times, texts by their characters. */
export type FilterValue = string | number | boolean;

/** Conditions on one field; all of them must hold. A record without the field meets only `exists: false`, `ne` and `nin`. */
export interface FilterCondition {
  readonly eq?: FilterValue | undefined;
  readonly ne?: FilterValue | undefined;
  readonly in?: readonly FilterValue[] | undefined;
  readonly nin?: readonly FilterValue[] | undefined;
  readonly gt?: FilterValue | undefined;
  readonly gte?: FilterValue | undefined;
  readonly lt?: FilterValue | undefined;
  readonly lte?: FilterValue | undefined;
  readonly exists?: boolean | undefined;
}

/** The fields that records can be filtered by, beside `metadata.…` for the writer's own. */
export const filterFields = [
  "id",
  "scope",
  "modality",
  "role",
  "observedActor",
  "labels",
  "observedAt",
  "recordedAt",
  "subject",
  "predicate",
  "object",
  "confidence",
  "validFrom",
  "validTo",
] as const;

/**
 * Which records may be recalled: conditions on fields, joined by `AND`, `OR` and `NOT`. Fields beside
 * each other must all hold. A condition on `labels` holds where it does of any label. It decides
 * what may be recalled, not in which order.
 *
 * @example
 * ```ts
 * const filters = {
 *   AND: [{ labels: { in: ["work", "travel"] } }, { NOT: { observedActor: { eq: "Bob" } } }],
 * } satisfies FilterTree;
 * ```
 */
export type FilterTree =
  | { readonly AND: readonly FilterTree[] }
  | { readonly OR: readonly FilterTree[] }
  | { readonly NOT: FilterTree }
  | { readonly metadata: MetadataFilter }
  | { readonly [field: string]: FilterCondition };

/** The short form of the commonest conditions: one value or any of several, all keys holding. */
export interface MetadataFilter {
  readonly labels?: string | readonly string[] | undefined;
  readonly modality?: string | readonly string[] | undefined;
  readonly observedActor?: string | readonly string[] | undefined;
}
