import type { AuditDraft } from "../../../audit/audit-draft.ts";
import type { ErasureRecord } from "../../erasure-storage.ts";
import { erasedProblem } from "../../erased-problem.ts";
import { forgetConcepts } from "../forget-concepts.ts";
import type { MemoryState } from "../memory-state.ts";
import { addToSelection } from "./erasure-selection.ts";

/** The erasure whose request has this key; null where there is none. */
export function erasureOfKey({ erasures }: MemoryState, key: string): ErasureRecord | null {
  return [...erasures.values()].find(({ request }) => request.key === key) ?? null;
}

/** Stores how far an erasure is, but for one that has ended and but for `isCancelled`. */
export function saveErasure({ erasures }: MemoryState, record: ErasureRecord): void {
  const { erasureId } = record.erasure;
  const stored = erasures.get(erasureId);
  if (stored !== undefined && stored.erasure.receipt === null) {
    erasures.set(erasureId, { ...record, isCancelled: stored.isCancelled });
  }
}

/** Gathers some more events of a whole scope, and says whether more are left. */
export function gatherEvents(state: MemoryState, id: string, rows: number): boolean {
  const record = state.erasures.get(id);
  if (record === undefined || !state.registry.knows(record.erasure.scope)) {
    return false;
  }
  const { erasure, selectionId, gatheredRow: afterRow } = record;
  const throughRow = Math.min(record.throughRow, afterRow + rows);
  addToSelection(
    state,
    selectionId,
    ({ scope, row }) => scope === erasure.scope && row > afterRow && row <= throughRow,
  );
  saveErasure(state, { ...record, gatheredRow: throughRow });
  return throughRow < record.throughRow;
}

/** Erases what a scope keeps beside its log. */
export function eraseBesideLog(state: MemoryState, scope: string): void {
  forgetConcepts(state, scope, "all");
  state.phrases = state.phrases.filter((stored) => stored.scope !== scope);
  for (const [id, job] of state.syntheses) {
    state.syntheses.set(id, job?.scope === scope ? null : job);
  }
  state.forgetRequests.eraseDigests(scope);
  state.outbox.eraseScope(scope);
}

/** Takes away why syntheses of a scope failed. */
export function eraseProblems({ syntheses }: MemoryState, scope: string): void {
  for (const [id, job] of syntheses) {
    if (job?.scope === scope && job.problem !== null) {
      syntheses.set(id, { ...job, problem: erasedProblem });
    }
  }
}

/** Cancels an erasure that has not deleted everything, and gives it. */
export function cancelErasure(
  state: MemoryState,
  id: string,
  audit: AuditDraft,
): ErasureRecord | null {
  const record = state.erasures.get(id) ?? null;
  if (record === null || record.isCancelled || !mayCancel(state, record)) {
    return record;
  }
  const cancelled = { ...record, isCancelled: true };
  state.erasures.set(id, cancelled);
  state.audit.append([audit]);
  return cancelled;
}

function mayCancel({ selections }: MemoryState, { erasure, selectionId }: ErasureRecord): boolean {
  const states = [...(selections.get(selectionId)?.values() ?? [])];
  return (
    erasure.phase === "enumerate" ||
    erasure.phase === "refcount" ||
    (erasure.phase === "delete" && states.includes("pending"))
  );
}
