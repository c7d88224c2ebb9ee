/** Most items that one bulk write takes. */
const bulkSize = 1_000;

/** Items in parts that one bulk write takes each. */
export function inBulks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / bulkSize) }, (_, part) =>
    items.slice(part * bulkSize, (part + 1) * bulkSize),
  );
}
