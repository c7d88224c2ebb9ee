import type {
  BegunErasure,
  ErasureBeginning,
  PreviewRecord,
  ScopeState,
} from "../../erasure-storage.ts";
import type { Tables } from "../tables/tables.ts";

/** Stores an erasure that begins, unless its key is known; runs within a transaction. */
export function beginErasure(tables: Tables, { record, from }: ErasureBeginning): BegunErasure {
  const { request, erasure, audit } = record;
  const known = request.key === null ? null : tables.erasures.byKey(request.key);
  if (known !== null) {
    return { status: "known", record: known };
  }
  if (from !== null && !usePreview(tables, from, erasure.erasureId)) {
    return { status: "stale" };
  }
  tables.erasures.add(record);
  tables.audit.append([audit]);
  return { status: "begun", record };
}

/** How much happened to the log of a scope. */
export function readScopeState(tables: Tables, path: string): ScopeState {
  const scope = tables.scopes.find(path);
  return {
    eventCount: scope?.log.eventCount ?? 0,
    forgottenCount: scope?.forgottenCount ?? 0,
    lastRow: scope?.log.lastRow ?? 0,
  };
}

/** Takes a preview, and says whether it still tells what there is, and none took it before. */
function usePreview(tables: Tables, { preview, state }: PreviewRecord, erasureId: string): boolean {
  const now = readScopeState(tables, preview.scope);
  const isCurrent =
    now.eventCount === state.eventCount && now.forgottenCount === state.forgottenCount;
  return isCurrent && tables.erasures.usePreview(preview.previewId, erasureId);
}
