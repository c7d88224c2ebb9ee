/**
 * What puts an item of a list in its place: lists go by ascending keys, part after part. Parts at
 * one place are all numbers or all texts; a number that is to fall is negated.
 */
export type ListKey = readonly (string | number)[];

/** The order of two keys: below 0 where `left` comes first. Texts go by their characters' codes. */
export function compareKeys(left: ListKey, right: ListKey): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  const [one, other] = [left[at], right[at]];
  if (one === undefined || other === undefined) {
    return 0;
  }
  return one < other ? -1 : 1;
}
