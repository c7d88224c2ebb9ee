import { fromListCursor, toListCursor } from "./list-cursor.ts";
import { compareKeys, type ListKey } from "./list-key.ts";
import { defaultLimit } from "./default-limit.ts";

/** Items a page where the filter does not say. */
/** A list that is worked out whole, and where in it the page begins. */
export interface CutRequest<Item> {
  /** Of the list, by `digestList`. */
  readonly digest: string;
  readonly filter: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
  /** No two items have the same key. */
  readonly keyOf: (item: Item) => ListKey;
}

/** The items of one page, and the cursor of the next; null on the last one. */
export interface PageCut<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * Puts a list in order and cuts one page out of it. The page begins after the key of the cursor,
 * whether or not that item is still there.
 *
 * @throws `ValidationError` on field `cursor` where it is not one of this list.
 */
export function cutPage<Item>(
  items: readonly Item[],
  { digest, filter, keyOf }: CutRequest<Item>,
): PageCut<Item> {
  const { limit = defaultLimit, cursor } = filter;
  const after = cursor === undefined ? null : fromListCursor(digest, cursor);
  const found = items
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => after === null || compareKeys(after, key) < 0)
    .toSorted((left, right) => compareKeys(left.key, right.key));
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ item }) => item),
    nextCursor: last === undefined ? null : toListCursor(digest, last.key),
  };
}
