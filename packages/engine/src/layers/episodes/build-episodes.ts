import type { BuiltEpisodes } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { describeEpisodes } from "./describe-episodes.ts";
import { groupTurns } from "./group-turns.ts";

const mostTold = 50;

/** Counts the episodes of a scope and tells the newest: they are worked out whenever they are read. */
export async function buildEpisodes(storage: Storage, scope: string): Promise<BuiltEpisodes> {
  const groups = groupTurns(await storage.readTimeline(scope));
  const newest = groups.toReversed().slice(0, mostTold);
  const found = newest.map((group) => ({ scope, group }));
  const items = await describeEpisodes(storage, found, { withCausalChain: false });
  return { built: groups.length, items };
}
