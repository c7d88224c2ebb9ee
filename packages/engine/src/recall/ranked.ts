import type { Recalled } from "@keepsake/core";

/** A record that was found, and how well it fits the query; null where there was none. */
export interface Ranked<Found extends { readonly id: string }> {
  readonly record: Found;
  readonly score: number | null;
}

/** A record as a pack gives it. */
export function toRecalled<Found extends { readonly id: string }>({
  record,
  score,
}: Ranked<Found>): Recalled<Found> {
  return score === null ? record : { ...record, score };
}
