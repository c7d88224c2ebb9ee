import { firstPlace } from "../first-place.ts";

/** Puts an item into a list that is in the order of a key, behind its equals; gives its place. */
export function insertSorted<Item>(
  items: Item[],
  item: Item,
  keyOf: (item: Item) => number,
): number {
  const key = keyOf(item);
  const place = firstPlace(items, (other) => keyOf(other) > key);
  items.splice(place, 0, item);
  return place;
}

/** Takes an item out of such a list, and gives the place it had; -1 where it was not there. */
export function removeSorted<Item>(
  items: Item[],
  item: Item,
  keyOf: (item: Item) => number,
): number {
  const key = keyOf(item);
  const place = items.indexOf(
    item,
    firstPlace(items, (other) => keyOf(other) >= key),
  );
  if (place >= 0) {
    items.splice(place, 1);
  }
  return place;
}
