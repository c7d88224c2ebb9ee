import { withSortedKeys } from "@keepsake/core";

/** A JSON text with the keys of every object in one order: the same for the same JSON. */
export function sortJson(json: string): string {
  return JSON.stringify(JSON.parse(json), withSortedKeys);
}
