/**
 * One page of a list. `for await (const item of page)` goes through its items and those of every
 * page that follows.
 */
export interface Page<T> extends AsyncIterable<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; null on the last one. */
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
}

/** Makes a page of `items`; `fetchPage` gets the page that a cursor points at. */
export function createPage<T>(
  items: readonly T[],
  nextCursor: string | null,
  fetchPage: (cursor: string) => Promise<Page<T>>,
): Page<T> {
  return {
    items,
    nextCursor,
    hasMore: nextCursor !== null,
    async *[Symbol.asyncIterator](): AsyncGenerator<T> {
      yield* items;
      let cursor = nextCursor;
      while (cursor !== null) {
        const page = await fetchPage(cursor);
        yield* page.items;
        cursor = page.nextCursor;
      }
    },
  };
}
