import { WebhookError } from "./webhook-error.ts";
import type { CheckedOptions } from "./webhook-options.ts";

/**
 * Checks that a time, in whole seconds since the epoch, is near enough to now.
 *
 * @throws {@link WebhookError} `bad_timestamp`, `too_old`, `too_new`.
 */
export function checkTime(text: string, { now, toleranceMs }: CheckedOptions): void {
  if (!/^\d{1,12}$/.test(text)) {
    throw new WebhookError("bad_timestamp", text.slice(0, 20));
  }
  const ageMs = now() - Number(text) * 1_000;
  if (!(Math.abs(ageMs) <= toleranceMs)) {
    throw new WebhookError(ageMs < 0 ? "too_new" : "too_old", `${ageMs} ms, see toleranceMs`);
  }
}
