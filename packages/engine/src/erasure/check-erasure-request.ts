import { type ErasureRequest, type ForgetSelector, ValidationError } from "@keepsake/core";
import { erasureRequestSchema, validate } from "@keepsake/core/schema";
import { markRequest } from "../forget/mark-request.ts";
import type { ErasureRequestMark } from "../storage/erasure-storage.ts";

/** What to erase of a scope. */
export type ErasureAim =
  | { readonly by: "selector"; readonly selector: ForgetSelector }
  | { readonly by: "confirmAll" }
  | { readonly by: "fromPreviewId"; readonly previewId: string };

/** A request to erase that can be carried out. */
export interface CheckedErasure {
  readonly aim: ErasureAim;
  readonly auditNote: string | undefined;
  /** To know it again by, in a scope. */
  readonly markIn: (scope: string) => ErasureRequestMark;
}

/**
 * Checks a request.
 *
 * @throws `ValidationError` where it does not say in exactly one way what to erase.
 */
export function checkErasureRequest(request: ErasureRequest): CheckedErasure {
  const checked = validate(erasureRequestSchema, request, { name: "request" });
  const { selector, confirmAll = false, fromPreviewId, auditNote } = checked;
  const aims: readonly ErasureAim[] = [
    ...(selector === undefined ? [] : [{ by: "selector", selector } as const]),
    ...(confirmAll ? [{ by: "confirmAll" } as const] : []),
    ...(fromPreviewId === undefined
      ? []
      : [{ by: "fromPreviewId", previewId: fromPreviewId } as const]),
  ];
  const [aim, other] = aims;
  if (aim === undefined) {
    throw nothingSelected();
  }
  if (other !== undefined) {
    throw ambiguous(aim, other);
  }
  return { aim, auditNote, markIn: (scope) => toMark(scope, checked) };
}

function nothingSelected(): ValidationError {
  const reason =
    "nothing is selected; give selector: { memoryIds: [...] }, fromPreviewId, or confirmAll: true for the whole scope";
  return new ValidationError("selector", reason, { code: "EMPTY_SELECTOR_WITHOUT_CONFIRMATION" });
}

function ambiguous({ by: first }: ErasureAim, { by: second }: ErasureAim): ValidationError {
  const reason = `it cannot stand beside ${first}; leave out one of them`;
  return new ValidationError(second, reason, { code: "AMBIGUOUS_SELECTOR" });
}

function toMark(scope: string, { idempotencyKey, ...request }: ErasureRequest): ErasureRequestMark {
  return idempotencyKey === undefined
    ? { key: null, digest: "" }
    : markRequest(scope, idempotencyKey, request);
}
