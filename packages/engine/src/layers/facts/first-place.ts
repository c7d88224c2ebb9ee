/** The place of the first that passes, in a list where all behind it pass too; its length for none. */
export function firstPlace<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
