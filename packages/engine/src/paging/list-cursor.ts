import { ValidationError } from "@keepsake/core";
import { hash } from "node:crypto";
import type { ListKey } from "./list-key.ts";

/** What the pages of one list have in common. */
export interface ListedBy {
  /** The layer: a cursor of one list means nothing in another. */
  readonly list: string;
  readonly scope: string;
  readonly filter: object;
}

/** Names a list by everything that decides what is in it; the size of its pages does not. */
export function digestList({ list, scope, filter }: ListedBy): string {
  const conditions = Object.entries(filter)
    .filter(([name, value]) => name !== "limit" && name !== "cursor" && value !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return hash("sha256", JSON.stringify([list, scope, conditions])).slice(0, 16);
}

/** The opaque cursor of the page that begins after the item with this key. */
export function toListCursor(digest: string, key: ListKey): string {
  return Buffer.from(JSON.stringify([digest, ...key])).toString("base64url");
}

/**
 * The key that a cursor stands for.
 *
 * @throws `ValidationError` on field `cursor` where it is not one of the list with this digest.
 */
export function fromListCursor(digest: string, cursor: string): ListKey {
  const [named, ...key] = readParts(Buffer.from(cursor, "base64url").toString());
  if (named !== digest || key.length === 0) {
    const reason =
      "it is not a cursor of this list; pass nextCursor of a page as it is, with the same filter";
    throw new ValidationError("cursor", reason);
  }
  return key;
}

function readParts(text: string): ListKey {
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) && parts.every(isKeyPart) ? parts : [];
  } catch {
    return [];
  }
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === "string" || typeof part === "number";
}
