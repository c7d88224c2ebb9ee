import { type ForgetRequest, layers, ValidationError } from "@keepsake/core";
import {
  auditNoteSchema,
  forgetRequestSchema,
  forgetSelectorSchema,
  idempotencyKeySchema,
  strictObject,
  validate,
} from "@keepsake/core/schema";
import { z } from "zod";
import { findForgetPreview, keepForgetPreview } from "../../previews/forget-previews.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { auditNoteOf } from "../../wire/audit-note.ts";
import { toWireForgetResult } from "../../wire/forget-result.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

const cascades = ["derived_only", "redact_events"] as const;

const bodySchema = strictObject({
  scope: z.string(),
  selector: forgetSelectorSchema.optional(),
  confirmAll: z.boolean().optional(),
  cascade: z.enum(cascades).optional(),
  layers: z.array(z.enum(layers)).optional(),
  auditNote: auditNoteSchema.optional(),
  reason: auditNoteSchema.optional(),
  fromPreviewId: z.string().min(1).max(200).optional(),
  idempotencyKey: idempotencyKeySchema.optional(),
});

type ForgetBody = z.infer<typeof bodySchema>;

const body = { schema: bodySchema };

const errors = [
  ...readingErrors,
  "INVALID_SELECTOR",
  "INVALID_CASCADE",
  "AMBIGUOUS_SELECTOR_CONFIRM_ALL",
  "EMPTY_SELECTOR_WITHOUT_CONFIRMATION",
  "UNKNOWN_PREVIEW_ID",
  "WAIT_TIMEOUT",
] as const;

/** Forgetting, and telling before what would be. */
export const forgettingRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/forget",
    summary: "Forgets what is selected of a scope.",
    body,
    errors: [...errors, "IDEMPOTENCY_CONFLICT"],
    handle: forget,
  },
  {
    method: "POST",
    path: "/v1/forget/preview",
    summary: "Tells what forgetting would do, and forgets nothing.",
    body,
    errors,
    handle: preview,
  },
];

async function forget(call: Call): Promise<Reply> {
  const scope = scopeOf(call.body["scope"]);
  const request = await readRequest(call, scope);
  const result = await call.memory.forget(scope, request, { signal: call.signal });
  return { body: toWireForgetResult(result, request) };
}

async function preview(call: Call): Promise<Reply> {
  const { memory, services, signal } = call;
  const scope = scopeOf(call.body["scope"]);
  const { idempotencyKey: _key, auditNote: _note, ...request } = await readRequest(call, scope);
  const { deleted } = await memory.forget(scope, { ...request, dryRun: true }, { signal });
  const previewId = await keepForgetPreview(services.records, { scope, request });
  return { body: { previewId, scope, estimatedDeleted: deleted } };
}

async function readRequest({ body: given, services }: Call, scope: string): Promise<ForgetRequest> {
  requireCascade(given["cascade"]);
  const { fromPreviewId, ...read } = validate(bodySchema, given, { name: "body" });
  const { auditNote, idempotencyKey, ...selection } = toRequest(read);
  if (fromPreviewId === undefined) {
    return { cascade: "derived_only", ...selection, auditNote, idempotencyKey };
  }
  const previewed = await findForgetPreview(services.records, { id: fromPreviewId, scope });
  requireSame(selection, previewed.request);
  return { ...previewed.request, auditNote, idempotencyKey };
}

/** No layer at all means all of them here. */
function toRequest({
  layers: named = [],
  scope: _scope,
  reason,
  ...given
}: ForgetBody): ForgetRequest {
  const request = { ...given, ...(named.length > 0 && { layers: named }) };
  const auditNote = auditNoteOf({ auditNote: given.auditNote, reason });
  return validate(forgetRequestSchema, { ...request, auditNote }, { name: "body" });
}

/** What is given beside a preview may repeat what was previewed. */
function requireSame(given: ForgetRequest, previewed: ForgetRequest): void {
  const kept = new Map<string, unknown>(Object.entries(previewed));
  const other = Object.entries(given).find(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(kept.get(name)),
  );
  if (other !== undefined) {
    const reason = "it is not what was previewed; leave it out, or make a new preview";
    throw new ValidationError(other[0], reason, { code: "INVALID_SELECTOR" });
  }
}

function requireCascade(cascade: unknown): void {
  const known: readonly unknown[] = [undefined, ...cascades];
  if (!known.includes(cascade)) {
    const reason = `${JSON.stringify(cascade)} is none of ${cascades.join(", ")}`;
    throw new ValidationError("cascade", reason, { code: "INVALID_CASCADE" });
  }
}
