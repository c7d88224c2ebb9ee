/** What one part may hold. */
export interface PartBounds<Item> {
  /** How much of `mostSize` an item takes. */
  readonly sizeOf: (item: Item) => number;
  readonly mostSize: number;
  readonly mostItems: number;
}

/** A list in parts within bounds, in its order. An item that is too large by itself is a part of its own. */
export function inBoundedParts<Item>(
  items: readonly Item[],
  { sizeOf, mostSize, mostItems }: PartBounds<Item>,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const added = sizeOf(item);
    const part = parts.at(-1);
    if (part === undefined || size + added > mostSize || part.length === mostItems) {
      parts.push([item]);
      size = added;
    } else {
      part.push(item);
      size += added;
    }
  }
  return parts;
}
