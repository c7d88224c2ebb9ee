import { createPage, type Page, type ScopeFilter, type ScopeInfo } from "@keepsake/core";
import type { Access } from "../access/access.ts";
import { scopeChain } from "../scope-path.ts";
import { digestList, fromListCursor, toListCursor } from "../paging/list-cursor.ts";
import type { PageRequest } from "../paging/page-request.ts";
import type { RegisteredScope } from "../storage/scope-registry-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { toScopeInfo } from "./to-scope-info.ts";
import { defaultLimit } from "../paging/default-limit.ts";

/** Scopes that are read at once to find those that may be read. */
const batchSize = 500;

/** Where scopes are listed from, and for whom. */
export interface ScopeListing {
  readonly storage: Storage;
  readonly access: Access;
}

/**
 * One page of the scopes that an actor may read, by path.
 *
 * @throws `ValidationError` on `cursor` where it is not one of this list.
 */
export async function listScopes(
  { storage, access }: ScopeListing,
  { filter, readPage }: PageRequest<ScopeFilter, ScopeInfo>,
): Promise<Page<ScopeInfo>> {
  const { limit = defaultLimit, cursor } = filter;
  const digest = digestList({ list: "scopes", scope: "", filter });
  const afterPath = cursor === undefined ? null : String(fromListCursor(digest, cursor)[0]);
  const found = await findReadable({ storage, access }, { filter, afterPath, limit: limit + 1 });
  const scopes = found.slice(0, limit);
  const last = found.length > limit ? scopes.at(-1) : undefined;
  const items = await describeScopes(storage, scopes);
  const nextCursor = last === undefined ? null : toListCursor(digest, [last.path]);
  return createPage(items, nextCursor, (next) => readPage({ ...filter, cursor: next }));
}

interface Wanted {
  readonly filter: ScopeFilter;
  readonly afterPath: string | null;
  readonly limit: number;
}

async function findReadable(
  { storage, access }: ScopeListing,
  { filter, afterPath, limit }: Wanted,
): Promise<readonly RegisteredScope[]> {
  const { prefix = null, autoProvisioned } = filter;
  const isRegistered = autoProvisioned === undefined ? null : !autoProvisioned;
  const found: RegisteredScope[] = [];
  let after = afterPath;
  let isMore = true;
  while (isMore && found.length < limit) {
    const listing = { prefix, isRegistered, afterPath: after, limit: batchSize };
    const batch = await storage.listRegistry(listing);
    const readable = new Set(await access.readable(batch.map(({ path }) => path)));
    found.push(...batch.filter(({ path }) => readable.has(path)));
    after = batch.at(-1)?.path ?? null;
    isMore = batch.length === batchSize;
  }
  return found.slice(0, limit);
}

async function describeScopes(
  storage: Storage,
  scopes: readonly RegisteredScope[],
): Promise<readonly ScopeInfo[]> {
  const paths = new Set(scopes.flatMap(({ path }) => scopeChain(path)));
  const registry = await storage.readRegistry([...paths]);
  return scopes.map((scope) => toScopeInfo(scope, registry.scopes));
}
