import { ValidationError } from "@keepsake/core";
import { hash } from "node:crypto";
import type { EventListing, ListingPoint } from "../storage/log-storage.ts";

/** What all pages of one list have in common. */
export type ListedStretch = Omit<EventListing, "limit" | "after">;

const cursorPattern = /^([0-9a-f]{16})\.(-?\d{1,16})\.(evt_[0-9a-z]{26})$/;

/** The opaque cursor of the page of `stretch` that begins after a point. */
export function toCursor(stretch: ListedStretch, { observedAtMs, id }: ListingPoint): string {
  return Buffer.from(`${digestOf(stretch)}.${observedAtMs}.${id}`).toString("base64url");
}

/**
 * The point a cursor stands for.
 *
 * @throws `ValidationError` on field `cursor` where it is not one of `stretch`.
 */
export function fromCursor(stretch: ListedStretch, cursor: string): ListingPoint {
  const match = cursorPattern.exec(Buffer.from(cursor, "base64url").toString());
  if (match === null || match[1] !== digestOf(stretch)) {
    const reason =
      "it is not a cursor of this list; pass nextCursor of a page as it is, with the same filter";
    throw new ValidationError("cursor", reason);
  }
  return { observedAtMs: Number(match[2]), id: match[3] ?? "" };
}

function digestOf({ scopes, sinceMs, untilMs, labels, ...of }: ListedStretch): string {
  const { observedActor, modality } = of;
  const stretch = [scopes, sinceMs, untilMs, labels.toSorted(), observedActor, modality];
  return hash("sha256", JSON.stringify(stretch)).slice(0, 16);
}
