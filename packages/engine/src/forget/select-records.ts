import type { Storage } from "../storage/storage.ts";
import type { SelectorConditions } from "./read-selector.ts";
import { selectByIds } from "./select-by-ids.ts";
import { selectClaims } from "./select-claims.ts";
import type { SelectedRecords } from "./selected-records.ts";
import { withinConditions } from "./within-conditions.ts";

/** What a selector selects of a scope; null for everything. */
export async function selectRecords(
  storage: Storage,
  scope: string,
  conditions: SelectorConditions | null,
): Promise<SelectedRecords> {
  if (conditions === null) {
    const anything = { ids: null, labels: null, observed: null, recorded: null };
    return { events: await storage.selectEvents({ scope, ...anything }), claims: [] };
  }
  const { memoryIds, aboutSubject, aboutEntity, predicate, labels } = conditions;
  if (memoryIds !== null) {
    const candidates = await selectByIds(storage, scope, memoryIds);
    return await withinConditions(storage, scope, { ...conditions, ...candidates });
  }
  if (aboutSubject !== null || aboutEntity !== null || predicate !== null) {
    const candidates = await selectClaims(storage, scope, conditions);
    return await withinConditions(storage, scope, { ...conditions, ...candidates });
  }
  const { validDuring: observed, recordedDuring: recorded } = conditions;
  const events = await storage.selectEvents({ scope, ids: null, labels, observed, recorded });
  return { events, claims: [] };
}
