import {
  type AuditFilter,
  type AuditRow,
  createPage,
  formatTimestamp,
  type Page,
} from "@keepsake/core";
import type { Access } from "../access/access.ts";
import { digestList, fromListCursor, toListCursor } from "../paging/list-cursor.ts";
import type { PageRequest } from "../paging/page-request.ts";
import { readTimeBounds } from "@keepsake/core/packing";
import type { AuditListing } from "../storage/audit-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { toAuditRow } from "./to-audit-row.ts";
import { defaultLimit } from "../paging/default-limit.ts";

/** One page of the audit log of a scope, as far as the actor may read it. */
export async function listAudit(
  { storage, access }: { readonly storage: Storage; readonly access: Access },
  scope: string,
  { filter, readPage }: PageRequest<AuditFilter, AuditRow>,
): Promise<Page<AuditRow>> {
  const digest = digestList({ list: "audit", scope, filter });
  const listing = toListing(scope, filter, digest);
  const limit = filter.limit ?? defaultLimit;
  const found = await readListing(storage, access, { ...listing, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  const nextCursor = last === undefined ? null : toListCursor(digest, [last.index]);
  return createPage(items, nextCursor, (cursor) => readPage({ ...filter, cursor }));
}

function toListing(
  scope: string,
  filter: AuditFilter,
  digest: string,
): Omit<AuditListing, "limit"> {
  const { actor, capability, decision, operation, cursor } = filter;
  const { sinceMs, untilMs } = readTimeBounds(filter);
  return {
    scope,
    actor,
    capability,
    decision,
    operation,
    since: sinceMs === null ? null : formatTimestamp(sinceMs),
    until: untilMs === null ? null : formatTimestamp(untilMs),
    beforeIndex: cursor === undefined ? null : Number(fromListCursor(digest, cursor)[0]),
  };
}

async function readListing(
  storage: Storage,
  access: Access,
  listing: AuditListing,
): Promise<readonly AuditRow[]> {
  const isOfOthers = await access.allows("audit.read.cross_actor", listing.scope);
  const actor = isOfOthers ? listing.actor : access.actor;
  const isHidden = listing.actor !== undefined && listing.actor !== actor;
  const rows = await storage.listAudit({ ...listing, actor, limit: isHidden ? 0 : listing.limit });
  return rows.map(toAuditRow);
}
