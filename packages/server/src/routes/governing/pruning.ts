import { ConflictError, type Memory, PolicyDeniedError, type ScopeInfo } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { timeBefore } from "../../wire/iso-age.ts";

const pruneSchema = strictObject({
  olderThan: z.string(),
  dryRun: z.boolean().optional(),
});

/** Taking scopes out of the registry that came about by themselves and hold nothing. */
export const pruningRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/scopes/prune",
    summary: "Removes provisioned scopes that are older than a duration and hold no records.",
    body: { schema: pruneSchema },
    errors: ["INVALID_BODY"],
    handle: prune,
  },
];

async function prune({ memory, body, signal }: Call): Promise<Reply> {
  const { olderThan, dryRun = false } = validate(pruneSchema, body, { name: "body" });
  const beforeMs = timeBefore(Date.now(), olderThan, "olderThan");
  const remove = dryRun ? isEmpty : removeEmpty;
  const pruned: string[] = [];
  for (const { path } of await listOld(memory, beforeMs)) {
    signal.throwIfAborted();
    if (await unlessRefused(remove(memory, path))) {
      pruned.push(path);
    }
  }
  return { body: { pruned, count: pruned.length, dryRun } };
}

async function listOld(memory: Memory, beforeMs: number): Promise<readonly ScopeInfo[]> {
  const found: ScopeInfo[] = [];
  for await (const info of await memory.listScopes({ autoProvisioned: true, limit: 500 })) {
    found.push(...(Date.parse(info.createdAt) < beforeMs ? [info] : []));
  }
  return found;
}

async function isEmpty(memory: Memory, path: string): Promise<boolean> {
  const { layers } = await memory.layerStats(path);
  return Object.values(layers).every(({ rows }) => rows === 0);
}

async function removeEmpty(memory: Memory, path: string): Promise<boolean> {
  await memory.deleteScope(path);
  return true;
}

/** A scope that holds records, or that the caller may not remove, is passed over. */
async function unlessRefused(removed: Promise<boolean>): Promise<boolean> {
  try {
    return await removed;
  } catch (error) {
    if (ConflictError.isInstance(error) || PolicyDeniedError.isInstance(error)) {
      return false;
    }
    throw error;
  }
}
