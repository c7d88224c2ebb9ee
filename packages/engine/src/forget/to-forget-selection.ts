import { type ForgetRequest, ValidationError } from "@keepsake/core";
import { forgetRequestSchema, validate } from "@keepsake/core/schema";
import type { ForgetSelection } from "../storage/log-storage.ts";

/**
 * What a request selects.
 *
 * @throws `ValidationError` where that is nothing, or both some ids and everything.
 */
export function toForgetSelection(request: ForgetRequest): ForgetSelection {
  const { selector, confirmAll = false } = validate(forgetRequestSchema, request, {
    name: "request",
  });
  if (selector !== undefined && confirmAll) {
    const reason = "it cannot stand beside a selector; leave out one of them";
    throw new ValidationError("confirmAll", reason, { code: "AMBIGUOUS_SELECTOR_CONFIRM_ALL" });
  }
  if (selector === undefined && !confirmAll) {
    const reason =
      "nothing is selected; give selector: { memoryIds: [...] }, or confirmAll: true for the whole scope";
    throw new ValidationError("selector", reason, { code: "EMPTY_SELECTOR_WITHOUT_CONFIRMATION" });
  }
  return selector === undefined ? "all" : { ids: selector.memoryIds ?? [] };
}
