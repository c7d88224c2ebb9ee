import type { BlobOwner, BlobRecord } from "../storage/blob-storage.ts";
import type { Access } from "./access.ts";

/** Who an actor uploads as. */
export function toBlobOwner({ caller }: Access): BlobOwner {
  const { actor, tenant } = caller;
  return { actor, tenant };
}

/** Whether an actor may read bytes: its own, and those that an event refers to which it may read. */
export async function mayReadBlob(access: Access, { owner, scopes }: BlobRecord): Promise<boolean> {
  const { actor, tenant } = toBlobOwner(access);
  const isOwn = owner.actor === actor && owner.tenant === tenant;
  if (isOwn && (await access.allows("blob.read", null))) {
    return true;
  }
  const open = await access.readable(scopes);
  return (await access.readable(open, "blob.read")).length > 0;
}
