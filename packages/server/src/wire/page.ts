import type { Page } from "@keepsake/core";

/** A page as the wire has it. */
export function toWirePage<T>(
  { items, nextCursor, hasMore }: Page<T>,
  toWireRecord: (record: T) => object,
): {
  readonly items: readonly object[];
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
} {
  return { items: items.map(toWireRecord), nextCursor, hasMore };
}
