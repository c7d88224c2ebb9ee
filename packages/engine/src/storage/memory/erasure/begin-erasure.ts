import type {
  BegunErasure,
  ErasureBeginning,
  PreviewRecord,
  ScopeState,
} from "../../erasure-storage.ts";
import type { MemoryState } from "../memory-state.ts";
import { erasureOfKey } from "./erasure-steps.ts";

/** Stores an erasure that begins, unless its key is known. */
export function beginErasure(state: MemoryState, { record, from }: ErasureBeginning): BegunErasure {
  const { key } = record.request;
  const known = key === null ? null : erasureOfKey(state, key);
  if (known !== null) {
    return { status: "known", record: known };
  }
  if (from !== null && !usePreview(state, from)) {
    return { status: "stale" };
  }
  state.erasures.set(record.erasure.erasureId, record);
  state.audit.append([record.audit]);
  return { status: "begun", record };
}

/** How much happened to the log of a scope. */
export function readScopeState({ log }: MemoryState, scope: string): ScopeState {
  const events = log.filter((stored) => stored.scope === scope);
  return {
    eventCount: events.length,
    forgottenCount: events.filter(({ isForgotten }) => isForgotten).length,
    lastRow: events.at(-1)?.row ?? 0,
  };
}

/** Takes a preview, and says whether it still tells what there is, and none took it before. */
function usePreview(state: MemoryState, { preview, state: before }: PreviewRecord): boolean {
  const now = readScopeState(state, preview.scope);
  const kept = state.previews.get(preview.previewId);
  const isCurrent =
    now.eventCount === before.eventCount && now.forgottenCount === before.forgottenCount;
  if (!isCurrent || kept === undefined || kept.isUsed) {
    return false;
  }
  kept.isUsed = true;
  return true;
}
