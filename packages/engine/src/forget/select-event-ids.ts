import type { ForgetSelector } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import { readSelector } from "./read-selector.ts";
import { selectRecords } from "./select-records.ts";
import { eventsOf } from "./selected-records.ts";

/**
 * Ids of the events that a selector selects, whole or for what they claim, in order of arrival; null
 * selects everything. Claims are those that are derived by now.
 *
 * @throws `ValidationError` where the selector has no field, or fields that do not go together.
 */
export async function selectEventIds(
  storage: Storage,
  scope: string,
  selector: ForgetSelector | null,
): Promise<readonly string[]> {
  const conditions = selector === null ? null : readSelector(selector);
  return eventsOf(await selectRecords(storage, scope, conditions)).map(({ id }) => id);
}
