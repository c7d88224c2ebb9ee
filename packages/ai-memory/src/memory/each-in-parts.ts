/** Calls to a daemon at a time. */
const callsAtOnce = 16;

/** Does some work for each item, for a few at a time, and gives what came of it in their order. */
export async function eachInParts<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += callsAtOnce) {
    const part = items.slice(from, from + callsAtOnce);
    results.push(...(await Promise.all(part.map(work))));
  }
  return results;
}
