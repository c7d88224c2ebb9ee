import type { ForgetSelector } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import type { Engine } from "../engine.ts";
import { asksForClaims, readSelector } from "../forget/read-selector.ts";
import { selectEventIds } from "../forget/select-event-ids.ts";
import { inParts } from "../in-parts.ts";
import type { ScopeState } from "../storage/erasure-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { awaitClaims } from "../forget/await-claims.ts";

/** Events that are kept in a selection at once. */
const eventsInPart = 500;

/** What is selected in a scope, and how much had happened to its log by then. */
export interface SelectedForErasure {
  readonly state: ScopeState;
  /** In order of arrival; forgotten ones left out. */
  readonly eventIds: readonly string[];
}

/**
 * Selects events among those written before the call; null selects all of them.
 *
 * @throws `TimeoutError` where claims are selected by, and what was written before is not read in time.
 */
export async function selectEvents(
  { storage, writer, deriver }: Pick<Engine, "storage" | "writer" | "deriver">,
  scope: string,
  selector: ForgetSelector | null,
): Promise<SelectedForErasure> {
  const state = await writer.runInOrder(() => storage.scopeState(scope));
  if (selector !== null && asksForClaims(readSelector(selector))) {
    await awaitClaims(deriver, { scope, row: state.lastRow, undone: "erased" });
  }
  return { state, eventIds: await selectEventIds(storage, scope, selector) };
}

/** What to keep of a selection, and under which id. */
export interface KeptSelection extends SelectedForErasure {
  readonly id: string;
  readonly scope: string;
  readonly selector: ForgetSelector;
}

/** Keeps a selection, with what is left of events that it names and that were forgotten before. */
export async function keepSelection(storage: Storage, selection: KeptSelection): Promise<void> {
  const { id, scope, selector, state } = selection;
  const { memoryIds = [], ...others } = selector;
  const named = Object.values(others).every((value) => value === undefined) ? memoryIds : [];
  const eventIds = [...new Set([...selection.eventIds, ...named])];
  for (const part of inParts(eventIds, eventsInPart)) {
    const { lastRow: throughRow } = state;
    await storage.selectForErasure({ id, scope, eventIds: part, throughRow });
    await endOfTurn();
  }
}
