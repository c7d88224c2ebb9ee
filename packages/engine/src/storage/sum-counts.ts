/** Adds counts up place by place; nothing where there are none. */
export function sumCounts(
  length: number,
  lists: readonly (readonly number[])[],
): readonly number[] {
  return Array.from({ length }, (_, place) =>
    lists.reduce((sum, counts) => sum + (counts[place] ?? 0), 0),
  );
}
