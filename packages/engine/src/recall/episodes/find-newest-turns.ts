import type { Storage } from "../../storage/storage.ts";
import { toStretch } from "../events/list-newest-events.ts";
import type { RecallPlan } from "../recall-plan.ts";

/** So many of the newest events say in which scopes the newest episodes are. */
const mostEvents = 100;

/** A scope, and when its newest turn was observed that a plan may look at. */
export interface NewestTurn {
  readonly scope: string;
  readonly observedAtMs: number;
}

/** The newest turn of each of the scopes in which something happened last. */
export async function findNewestTurns(
  storage: Storage,
  plan: Pick<RecallPlan, "scopes" | "clip">,
): Promise<readonly NewestTurn[]> {
  const events = await storage.listEvents({ ...toStretch(plan), after: null, limit: mostEvents });
  const newest = new Map<string, number>();
  for (const { scope, observedAt } of events) {
    newest.set(scope, newest.get(scope) ?? Date.parse(observedAt));
  }
  return Array.from(newest, ([scope, observedAtMs]) => ({ scope, observedAtMs }));
}
