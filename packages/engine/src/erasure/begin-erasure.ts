import {
  ConflictError,
  formatTimestamp,
  type SharedReference,
  ValidationError,
} from "@keepsake/core";
import { type Grant, toAuditDraft } from "../access/access.ts";
import { createId } from "../create-id.ts";
import type { BoundEngine } from "../engine.ts";
import type { ErasureRecord, PreviewRecord } from "../storage/erasure-storage.ts";
import type { CheckedErasure, ErasureAim } from "./check-erasure-request.ts";
import { keepSelection, selectEvents } from "./select-for-erasure.ts";
import { findSharedReferences } from "./shared-references.ts";

/** What erasing begins with. */
export type BeginningParts = Pick<BoundEngine, "storage" | "writer" | "deriver" | "access">;

/** Who erases what, and when it has been given up on. */
export interface EraseCall {
  readonly scope: string;
  readonly grant: Grant;
  readonly request: CheckedErasure;
  readonly signal: AbortSignal | undefined;
}

/** What is to be erased. */
interface Selected {
  readonly selectionId: string;
  readonly isWhole: boolean;
  readonly throughRow: number;
  readonly sharedReferences: readonly SharedReference[];
  readonly from: PreviewRecord | null;
}

const nothingDeleted = { events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 };

/**
 * Begins an erasure, or finds the one that began under the idempotency key of the request.
 *
 * @throws `ValidationError` for a preview that was never made, has expired or is of another scope;
 * `ConflictError` where the scope has changed since the preview, or the key was used for another
 * request; `PolicyDeniedError` where records of other scopes go as well and may not.
 */
export async function beginErasure(
  parts: BeginningParts,
  { scope, grant, request, signal }: EraseCall,
): Promise<ErasureRecord> {
  const { storage, access } = parts;
  const { operation } = grant;
  const mark = request.markIn(scope);
  const known = mark.key === null ? null : await storage.erasureOfKey(mark.key);
  if (known !== null) {
    return requireSame(known, mark.digest);
  }
  const erasureId = createId("erasure");
  const { from, sharedReferences, ...selected } = await select(parts, request.aim, {
    scope,
    erasureId,
  });
  if (sharedReferences.length > 0) {
    await access.require("forget.gdpr.cross_workspace", scope, operation);
  }
  signal?.throwIfAborted();
  const record: ErasureRecord = {
    ...selected,
    erasure: newErasure(scope, erasureId),
    isShared: false,
    request: mark,
    audit: toAuditDraft(grant, { erasureId, ...toDetails(request) }),
    gatheredRow: 0,
    affected: null,
    isCancelled: false,
  };
  const begun = await storage.beginErasure({ record, from });
  if (begun.status === "stale") {
    throw stalePreview(from);
  }
  return requireSame(begun.record, mark.digest);
}

interface NewErasure {
  readonly scope: string;
  readonly erasureId: string;
}

async function select(
  parts: BeginningParts,
  aim: ErasureAim,
  { scope, erasureId }: NewErasure,
): Promise<Selected> {
  if (aim.by === "fromPreviewId") {
    return fromPreview(await findPreview(parts, scope, aim.previewId), erasureId);
  }
  const { storage } = parts;
  const selector = aim.by === "selector" ? aim.selector : null;
  const selected = await selectEvents(parts, scope, selector);
  if (selector !== null) {
    await keepSelection(storage, { ...selected, id: erasureId, scope, selector });
  }
  return {
    selectionId: erasureId,
    isWhole: selector === null,
    throughRow: selected.state.lastRow,
    sharedReferences: await findSharedReferences(storage, scope, selected.eventIds),
    from: null,
  };
}

async function findPreview(
  { storage, writer }: BeginningParts,
  scope: string,
  id: string,
): Promise<PreviewRecord> {
  const found = await writer.runInOrder(() => storage.findPreview(id));
  if (
    found === null ||
    found.preview.scope !== scope ||
    Date.parse(found.preview.expiresAt) <= Date.now()
  ) {
    const reason = `there is no preview ${JSON.stringify(id)} of ${scope}, or it has expired; make a new one`;
    throw new ValidationError("fromPreviewId", reason, { code: "UNKNOWN_PREVIEW_ID" });
  }
  return found;
}

function fromPreview(from: PreviewRecord, erasureId: string): Selected {
  const { preview, isWhole, state } = from;
  return {
    selectionId: isWhole ? erasureId : preview.previewId,
    isWhole,
    throughRow: state.lastRow,
    sharedReferences: preview.sharedReferences,
    from,
  };
}

function newErasure(scope: string, erasureId: string): ErasureRecord["erasure"] {
  return {
    erasureId,
    scope,
    status: "running",
    phase: "enumerate",
    fractionComplete: 0,
    deleted: nothingDeleted,
    startedAt: formatTimestamp(Date.now()),
    endedAt: null,
    receipt: null,
    problem: null,
  };
}

/** Which fields select, though not what they say: that may be what is to be erased. */
function toDetails({ aim, auditNote }: CheckedErasure): Record<string, string | string[]> {
  const fields = aim.by === "selector" ? Object.entries(aim.selector) : [];
  const given = fields.filter(([, value]) => value !== undefined).map(([name]) => name);
  return {
    selectedBy: aim.by === "selector" ? given.toSorted() : [aim.by],
    ...(auditNote === undefined ? {} : { auditNote }),
  };
}

function requireSame(record: ErasureRecord, digest: string): ErasureRecord {
  if (record.request.digest !== digest) {
    throw new ConflictError(
      `the idempotency key was used for another request to erase, ${record.erasure.erasureId}; use a new key`,
      { details: { erasureId: record.erasure.erasureId } },
    );
  }
  return record;
}

function stalePreview(from: PreviewRecord | null): ConflictError {
  const previewId = from?.preview.previewId ?? "";
  return new ConflictError(
    `the preview ${previewId} no longer tells what there is: the scope has changed, or it was carried out; make a new one`,
    { code: "STALE_PREVIEW", details: { previewId } },
  );
}
