import { mayIn } from "../../lifecycle/only-readable.ts";
import { ownerOf } from "../../auth/owner-of.ts";
import { type ErasureRequest, recordNotFound } from "@keepsake/core";
import {
  auditNoteSchema,
  forgetSelectorSchema,
  idempotencyKeySchema,
  strictObject,
  validate,
} from "@keepsake/core/schema";
import { z } from "zod";
import { findForgetPreview } from "../../previews/forget-previews.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { auditNoteOf } from "../../wire/audit-note.ts";
import { toWireErasure, toWireErasurePreview } from "../../wire/erasure.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

const previewSchema = strictObject({
  scope: z.string(),
  selector: forgetSelectorSchema.optional(),
  confirmAll: z.boolean().optional(),
  auditNote: auditNoteSchema.optional(),
  reason: auditNoteSchema.optional(),
});

const eraseSchema = strictObject({
  ...previewSchema.shape,
  fromPreviewId: z.string().min(1).max(200).optional(),
  idempotencyKey: idempotencyKeySchema.optional(),
});

const previewKind = "erasure_preview";

/** Erasing, and telling before what would be. */
export const erasingRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/erasures/preview",
    summary: "Tells what an erasure would do, and changes nothing.",
    body: { schema: previewSchema },
    errors: [
      ...readingErrors,
      "WAIT_TIMEOUT",
      "INVALID_SELECTOR",
      "EMPTY_SELECTOR_WITHOUT_CONFIRMATION",
    ],
    handle: preview,
  },
  {
    method: "GET",
    path: "/v1/erasures/preview/:id/manifest",
    summary: "Ids of the events that a previewed erasure would take, up to 100.",
    errors: ["NOT_FOUND"],
    handle: previewManifest,
  },
  {
    method: "POST",
    path: "/v1/erasures",
    summary: "Begins to erase; it goes on in the background.",
    body: { schema: eraseSchema },
    errors: [
      ...readingErrors,
      "WAIT_TIMEOUT",
      "INVALID_SELECTOR",
      "AMBIGUOUS_SELECTOR",
      "EMPTY_SELECTOR_WITHOUT_CONFIRMATION",
      "UNKNOWN_PREVIEW_ID",
      "STALE_PREVIEW",
      "IDEMPOTENCY_CONFLICT",
    ],
    handle: erase,
  },
  {
    method: "GET",
    path: "/v1/erasures/:id",
    summary: "How far an erasure is.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) => ({
      body: toWireErasure(await memory.erasure(params["id"] ?? "", { signal })),
    }),
  },
  {
    method: "GET",
    path: "/v1/erasures/:id/manifest",
    summary: "The receipt of an erasure; null until it has ended.",
    errors: ["NOT_FOUND"],
    async handle({ memory, params, signal }) {
      const erasure = await memory.erasure(params["id"] ?? "", { signal });
      const { erasureId, scope, status, receipt } = erasure;
      const manifestSha256 = receipt?.manifestSha256 ?? null;
      return { body: { erasureId, scope, status, manifestSha256, receipt } };
    },
  },
  {
    method: "POST",
    path: "/v1/erasures/:id/cancel",
    summary: "Stops an erasure before it deletes more.",
    body: { schema: strictObject({}) },
    errors: ["NOT_FOUND"],
    handle: cancel,
  },
];

async function preview({ memory, body, services, caller, signal }: Call): Promise<Reply> {
  const scope = scopeOf(body["scope"]);
  const { selector } = validate(previewSchema, body, { name: "body" });
  const told = await memory.previewErasure(scope, { selector }, { signal });
  const { previewId, eventIds, estimated, expiresAt } = told;
  const value = { actor: ownerOf(caller), scope, eventIds, events: estimated.events };
  await services.records.put({ kind: previewKind, key: previewId, value, expiresAt });
  return { body: toWireErasurePreview(told) };
}

/** A token that does less than the one that previewed may not reach so far. */
async function previewManifest({ memory, params, services, caller }: Call): Promise<Reply> {
  const { id: previewId = "" } = params;
  const found = await services.records.find(previewKind, previewId);
  const isOwn = found?.value["actor"] === ownerOf(caller);
  if (!isOwn || !(await mayIn(memory, scopeOf(found.value["scope"]), "forget.gdpr"))) {
    throw recordNotFound("erasure preview", previewId);
  }
  const { scope, eventIds, events } = found.value;
  const items = Array.isArray(eventIds) ? eventIds.map((eventId) => ({ eventId })) : [];
  return { body: { previewId, scope, items, total: events, hasMore: items.length !== events } };
}

async function erase(call: Call): Promise<Reply> {
  const { memory, body, signal } = call;
  const scope = scopeOf(body["scope"]);
  const request = await readRequest(call, scope);
  const begun = await memory.erase(scope, request, { signal });
  return { status: 202, body: toWireErasure(begun) };
}

/** A preview of forgetting can be carried out by erasing as well. */
async function readRequest({ body, services }: Call, scope: string): Promise<ErasureRequest> {
  const read = validate(eraseSchema, body, { name: "body" });
  const { scope: _scope, reason, auditNote, ...given } = read;
  const request = { ...given, auditNote: auditNoteOf({ auditNote, reason }) };
  const { fromPreviewId: id, selector, confirmAll = false } = given;
  if (id?.startsWith("fpvw_") !== true || selector !== undefined || confirmAll) {
    return request;
  }
  const previewed = await findForgetPreview(services.records, { id, scope });
  const selected = previewed.request.selector;
  const aim = selected === undefined ? { confirmAll: true } : { selector: selected };
  return { ...request, fromPreviewId: undefined, ...aim };
}

const beforeDeleted: readonly string[] = ["enumerate", "refcount", "delete"];

async function cancel({ memory, params, signal, body }: Call): Promise<Reply> {
  validate(strictObject({}), body, { name: "body" });
  const erasure = await memory.cancelErasure(params["id"] ?? "", { signal });
  const { status, phase, deleted } = erasure;
  const cancellationAccepted =
    status === "cancelled" || (status === "running" && beforeDeleted.includes(phase));
  return {
    body: {
      ...toWireErasure(erasure),
      cancellationAccepted,
      deletedEventsBeforeCancel: deleted.events,
    },
  };
}
