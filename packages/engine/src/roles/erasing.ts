import { type Erasing, recordNotFound, requireScope, withCallLimits } from "@keepsake/core";
import { eraseOptionsSchema, erasurePreviewRequestSchema, validate } from "@keepsake/core/schema";
import { toAuditDraft, whenGranted } from "../access/access.ts";
import { type BoundEngine, callWithin, readWithin } from "../engine.ts";
import { beginErasure } from "../erasure/begin-erasure.ts";
import { checkErasureRequest } from "../erasure/check-erasure-request.ts";
import { previewErasure } from "../erasure/preview-erasure.ts";
import { toErasure } from "../erasure/to-erasure.ts";
import type { ErasureRecord } from "../storage/erasure-storage.ts";

/** Erasing what an engine holds. */
export function createErasing(engine: BoundEngine): Erasing {
  const { access, eraser, storage } = engine;
  return {
    async previewErasure(scope, request = {}, options) {
      const name = { name: "request" };
      const { selector = null } = validate(erasurePreviewRequestSchema, request, name);
      return await callWithin(scope, options, async () => {
        const decision = access.require("forget.gdpr", scope, "previewErasure");
        return await whenGranted(decision, () => previewErasure(engine, scope, selector));
      });
    },
    async erase(scope, request, options = {}) {
      requireScope(scope);
      const checked = checkErasureRequest(request);
      const limits = validate(eraseOptionsSchema, options, { name: "options" });
      return await withCallLimits(limits, async (signal) => {
        const decision = access.require("forget.gdpr", scope, "erase");
        const record = await whenGranted(decision, (grant) =>
          beginErasure(engine, { scope, grant, request: checked, signal }),
        );
        const { erasureId } = record.erasure;
        eraser.resume(erasureId);
        return limits.wait === "completed"
          ? await eraser.waitFor(erasureId, signal)
          : toErasure(record);
      });
    },
    erasure: async (id, options) =>
      await readWithin(options, async () => toErasure(await findOwn(engine, id))),
    cancelErasure: async (id, options) =>
      await readWithin(options, async () => {
        const found = await findOwn(engine, id);
        const decision = access.require("forget.gdpr", found.erasure.scope, "cancelErasure");
        return await whenGranted(decision, async (grant) => {
          const audit = toAuditDraft(grant, { erasureId: found.erasure.erasureId });
          const cancelled = await storage.cancelErasure(found.erasure.erasureId, audit);
          eraser.resume(found.erasure.erasureId);
          return toErasure(cancelled ?? found);
        });
      }),
  };
}

/** The erasure with this id, where the actor may erase in its scope; otherwise it reads as none. */
async function findOwn({ access, eraser }: BoundEngine, id: string): Promise<ErasureRecord> {
  const record = await eraser.find(id);
  if (!(await access.allows("forget.gdpr", record.erasure.scope))) {
    throw recordNotFound("erasure", id);
  }
  return record;
}
