import { ConflictError, type ForgetResult, type LayerCounts } from "@keepsake/core";
import { type Grant, toAuditDraft } from "../access/access.ts";
import { toAuditId } from "../audit/audit-id.ts";
import type { Engine } from "../engine.ts";
import type { ForgetKey, ForgetOrder, ForgetOutcome } from "../storage/forgetting-storage.ts";
import type { CheckedForget } from "./check-forget-request.ts";
import { countRecords } from "./count-affected.ts";
import { asksForClaims } from "./read-selector.ts";
import { selectRecords } from "./select-records.ts";
import { eventsOf, type SelectedRecords, toWithholdings } from "./selected-records.ts";
import { mostToldIds } from "../storage/describe-forgetting.ts";
import { awaitClaims } from "./await-claims.ts";

/** What forgetting works with. */
export type ForgettingParts = Pick<
  Engine,
  "storage" | "writer" | "deriver" | "packs" | "lifecycle"
>;

/** Who forgets what, and when it has been given up on. */
export interface ForgetCall {
  readonly scope: string;
  readonly grant: Grant;
  readonly request: CheckedForget;
  readonly signal: AbortSignal | undefined;
}

/**
 * Forgets what a request selects, behind the writes begun before it.
 *
 * @throws `ConflictError` where its key was used for another request, `TimeoutError` where the claims it
 * selects by are not derived in time.
 */
export async function forgetRecords(
  parts: ForgettingParts,
  { scope, grant, request, signal }: ForgetCall,
): Promise<ForgetResult> {
  const { storage, writer } = parts;
  const key = request.dryRun ? null : request.keyIn(scope);
  // Nothing is waited for where it need not be, so that calls stay in their order.
  const isByClaims = request.selector !== null && asksForClaims(request.selector);
  const throughRow = isByClaims ? await readClaims(parts, scope, key) : Infinity;
  signal?.throwIfAborted();
  const outcome = await writer.runInOrder(async () => {
    const earlier = await findEarlier(storage, scope, key);
    if (earlier !== null) {
      return earlier;
    }
    const all = await selectRecords(storage, scope, request.selector);
    const selected = upTo(all, throughRow);
    const deleted = await countRecords(storage, scope, { selected, layers: request.layers });
    return request.dryRun
      ? ({ status: "counted", deleted } as const)
      : await storage.forget(toOrder(grant, request, { scope, selected, deleted }));
  });
  return outcome.status === "counted"
    ? { deleted: outcome.deleted, auditId: null }
    : await settle(parts, { scope, outcome, isAll: request.selector === null });
}

/**
 * Waits until claims are read out of what was written before the call, without keeping writers waiting;
 * not where the same was forgotten before under its key. Gives the row of the last event that counts.
 */
async function readClaims(
  { storage, writer, deriver }: ForgettingParts,
  scope: string,
  key: ForgetKey | null,
): Promise<number> {
  const { earlier, lastRow } = await writer.runInOrder(async () => ({
    earlier: await findEarlier(storage, scope, key),
    lastRow: (await storage.derivationState(scope)).lastRow,
  }));
  if (earlier === null) {
    await awaitClaims(deriver, { scope, row: lastRow, undone: "forgotten" });
  }
  return lastRow;
}

async function findEarlier(
  storage: ForgettingParts["storage"],
  scope: string,
  key: ForgetKey | null,
): Promise<ForgetOutcome | null> {
  return key === null ? null : await storage.earlierForgetting(scope, key);
}

/** What was written meanwhile came after the call. */
function upTo({ events, claims }: SelectedRecords, row: number): SelectedRecords {
  return {
    events: events.filter((event) => event.row <= row),
    claims: claims.filter(({ event }) => event.row <= row),
  };
}

interface CountedSelection {
  readonly scope: string;
  readonly selected: SelectedRecords;
  readonly deleted: LayerCounts;
}

function toOrder(
  grant: Grant,
  { selector, cascade, layers, keyIn, details }: CheckedForget,
  { scope, selected, deleted }: CountedSelection,
): ForgetOrder {
  const eventIds = eventsOf(selected).map(({ id }) => id);
  const counted = { scope, deleted, request: keyIn(scope) };
  if (cascade === "redact_events") {
    const events = selector === null ? ("all" as const) : { ids: eventIds };
    return { ...counted, events, withheld: [], audit: toAuditDraft(grant, details) };
  }
  const named = eventIds.length <= mostToldIds ? { eventIds } : {};
  return {
    ...counted,
    events: { ids: [] },
    withheld: toWithholdings(selected, layers),
    audit: toAuditDraft(grant, { ...details, ...named }),
  };
}

interface Forgotten {
  readonly scope: string;
  readonly outcome: ForgetOutcome;
  /** Whether the whole scope was to be forgotten. */
  readonly isAll: boolean;
}

/** Derives anew what is left, and tells of what is gone. */
async function settle(
  { packs, deriver, lifecycle }: ForgettingParts,
  { scope, outcome, isAll }: Forgotten,
): Promise<ForgetResult> {
  if (outcome.status === "conflict") {
    throw new ConflictError(
      "the idempotency key was used for another request to forget; use a new key",
    );
  }
  if (outcome.status === "forgotten") {
    packs.clear();
    await deriver.mend(scope);
    const { eventIds } = outcome;
    for (const eventId of isAll ? eventIds.slice(0, 1).map(() => null) : eventIds) {
      lifecycle.tell({ kind: "forgotten", scope, eventId });
    }
  }
  return { deleted: outcome.deleted, auditId: toAuditId(outcome.auditIndex) };
}
