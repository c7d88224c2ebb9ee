import type { StoredMemory } from "../memories/stored-memory.ts";

const placeName = "keepsake_place";
const placeDigits = 4;

/** What a row of a bulk keeps in its metadata: which of it it is. */
export function markPlace(index: number): Readonly<Record<string, string>> {
  return { [placeName]: String(index).padStart(placeDigits, "0") };
}

/** Which of its bulk a row is, as a text that sorts; empty for one that was written alone. */
export function placeInBulk({ metadata }: StoredMemory): string {
  const place = metadata[placeName];
  return typeof place === "string" ? place : "";
}
