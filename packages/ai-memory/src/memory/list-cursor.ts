import { ValidationError } from "@keepsake/core";
import type { EventPlace } from "./placed-event.ts";

/** The opaque cursor of the page of `list` that begins after an event. */
export function toListCursor(list: object, place: EventPlace): string {
  return encodeURIComponent(JSON.stringify([nameOf(list), ...place]));
}

/**
 * The place that a cursor stands for.
 *
 * @throws `ValidationError` on field `cursor` where it is not one of `list`.
 */
export function fromListCursor(list: object, cursor: string): EventPlace {
  const [named, ...place] = readParts(cursor);
  if (named !== nameOf(list) || place.length === 0) {
    const reason =
      "it is not a cursor of this list; pass nextCursor of a page as it is, with the same filter";
    throw new ValidationError("cursor", reason);
  }
  return place;
}

/** Names a list by everything that decides what is in it. */
function nameOf(list: object): string {
  const conditions = Object.entries(list).filter(([, value]) => value !== undefined);
  return JSON.stringify(conditions.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function readParts(cursor: string): readonly string[] {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(cursor));
    return Array.isArray(parts) && parts.every((part) => typeof part === "string") ? parts : [];
  } catch {
    return [];
  }
}
