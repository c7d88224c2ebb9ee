import { ValidationError } from "@keepsake/core";

/**
 * The id after which a page begins; null for the first page.
 *
 * @throws `ValidationError` on `cursor` where it is no id of that kind.
 */
export function readCursor(cursor: string | undefined, prefix: "sub" | "msg"): string | null {
  if (cursor !== undefined && !new RegExp(`^${prefix}_[0-9a-v]{26}$`).test(cursor)) {
    const reason = "it is not a cursor of this list; pass nextCursor of a page as it is";
    throw new ValidationError("cursor", reason);
  }
  return cursor ?? null;
}
