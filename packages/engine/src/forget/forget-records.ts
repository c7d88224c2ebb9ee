import { ConflictError, type ForgetResult, type LayerCounts, TimeoutError } from "@keepsake/core";
import { type Grant, toAuditDraft } from "../access/access.ts";
import { toAuditId } from "../audit/audit-id.ts";
import type { Engine } from "../engine.ts";
import type { ForgetOrder, ForgetOutcome } from "../storage/forgetting-storage.ts";
import type { CheckedForget } from "./check-forget-request.ts";
import { countRecords } from "./count-affected.ts";
import { asksForClaims } from "./read-selector.ts";
import { selectRecords } from "./select-records.ts";
import { eventsOf, type SelectedRecords, toWithholdings } from "./selected-records.ts";

/** Milliseconds that forgetting waits for claims that it selects by. */
const longestWaitMs = 30_000;
/** Ids of at most so many events are told in a row of the audit log. */
const mostIds = 100;

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
  const isAll = request.selector === null;
  const key = request.dryRun ? null : request.keyIn(scope);
  const earlier = key === null ? null : await storage.earlierForgetting(scope, key);
  if (earlier !== null) {
    return await settle(parts, { scope, outcome: earlier, isAll });
  }
  const isByClaims = request.selector !== null && asksForClaims(request.selector);
  const claims = isByClaims ? await awaitClaims(parts, scope) : everyEvent;
  signal?.throwIfAborted();
  const { deleted, outcome } = await writer.runInOrder(async () => {
    requireDerived(claims, scope);
    const selected = upTo(await selectRecords(storage, scope, request.selector), claims.throughRow);
    const counts = await countRecords(storage, scope, { selected, layers: request.layers });
    const order = toOrder(grant, request, { scope, selected, deleted: counts });
    return { deleted: counts, outcome: request.dryRun ? null : await storage.forget(order) };
  });
  return outcome === null
    ? { deleted, auditId: null }
    : await settle(parts, { scope, outcome, isAll });
}

/** How far the claims of a scope are derived that a selector looks at. */
interface DerivedClaims {
  readonly isDerived: boolean;
  /** Row of the last event written before the call. */
  readonly throughRow: number;
}

const everyEvent: DerivedClaims = { isDerived: true, throughRow: Infinity };

/** Waits, without keeping writers waiting, until what was written before the call is derived. */
async function awaitClaims(
  { storage, writer, deriver }: ForgettingParts,
  scope: string,
): Promise<DerivedClaims> {
  const { lastRow } = await writer.runInOrder(() => storage.derivationState(scope));
  const untilMs = performance.now() + longestWaitMs;
  return {
    isDerived: await deriver.waitFor(scope, { row: lastRow, untilMs }),
    throughRow: lastRow,
  };
}

function requireDerived({ isDerived }: DerivedClaims, scope: string): void {
  if (!isDerived) {
    throw new TimeoutError(
      `what was written to ${scope} is not all read after ${longestWaitMs} ms, and nothing was forgotten; ` +
        "try again later, or select by ids of events, labels or times",
      { code: "WAIT_TIMEOUT" },
    );
  }
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
  const named = eventIds.length <= mostIds ? { eventIds } : {};
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
