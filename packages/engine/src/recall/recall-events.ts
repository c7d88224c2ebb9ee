import { formatTimestamp, type Pack, type RecalledEvent, type RecallRequest } from "@keepsake/core";
import { createId } from "../create-id.ts";
import type { Storage } from "../storage/storage.ts";
import { visibleScopes } from "../visible-scopes.ts";
import { packWithinBudgets } from "./pack-within-budgets.ts";
import { rankEvents } from "./rank-events.ts";

const defaultMaxTokens = 4_000;
const defaultMaxEvents = 20;

/** Finds what bears on a query and packs it. Without a query the newest events are packed. */
export async function recallEvents(
  storage: Storage,
  scope: string,
  { query, view = "holistic", budgets = {} }: RecallRequest,
): Promise<Pack> {
  const scopes = visibleScopes(scope, view);
  const limit = budgets.maxEvents ?? defaultMaxEvents;
  const events =
    query === undefined
      ? await newestEvents(storage, scopes, limit)
      : await rankEvents(storage, { query, scopes, limit });
  return {
    packId: createId("pack"),
    scope,
    view,
    asOf: formatTimestamp(Date.now()),
    ...packWithinBudgets(events, budgets.maxTokens ?? defaultMaxTokens),
  };
}

function newestEvents(
  storage: Storage,
  scopes: readonly string[],
  limit: number,
): Promise<readonly RecalledEvent[]> {
  const anyTime = { sinceMs: null, untilMs: null, after: null, labels: [] };
  return storage.listEvents({ scopes, limit, ...anyTime });
}
