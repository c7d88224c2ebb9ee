import type { WebhookEvent, WebhookScheme } from "./schemes.ts";
import { readDelivery, type WebhookDelivery } from "./webhook-delivery.ts";
import { WebhookError, type WebhookErrorCode } from "./webhook-error.ts";
import type { WebhookInput } from "./webhook-input.ts";
import { checkOptions, type VerifyWebhookOptions } from "./webhook-options.ts";

/** What a check came to. */
export type WebhookResult<Scheme extends WebhookScheme> =
  | {
      readonly ok: true;
      readonly event: WebhookEvent<Scheme>;
      readonly delivery: WebhookDelivery;
    }
  | { readonly ok: false; readonly code: WebhookErrorCode; readonly error: WebhookError };

/**
 * Tells whether a delivery is what its sender sent, and was not accepted before.
 *
 * It rejects with nothing but what `now` or the replay store throws.
 */
export async function checkWebhook<Scheme extends WebhookScheme>(
  input: WebhookInput,
  options: VerifyWebhookOptions<Scheme>,
): Promise<WebhookResult<Scheme>> {
  const { replayStore } = options;
  try {
    const checked = checkOptions(options);
    const webhook = await readDelivery<Scheme>(input, checked);
    const { replayKey } = webhook.delivery;
    if (
      (await replayStore?.has(replayKey)) ||
      (await replayStore?.add(replayKey, checked.replayTtlMs)) === false
    ) {
      throw new WebhookError("replayed", replayKey);
    }
    return { ok: true, ...webhook };
  } catch (error) {
    if (WebhookError.isInstance(error)) {
      return { ok: false, code: error.code, error };
    }
    throw error;
  }
}

/**
 * The event of a delivery that is what its sender sent, and was not accepted before.
 *
 * @throws {@link WebhookError} whose `code` says why not.
 * @example
 * ```ts
 * import { signWebhook, verifyWebhook } from "@keepsake/core/webhooks";
 *
 * const options = { scheme: "keepsake", secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" } as const;
 * const body = '{"type":"memory.forgotten","timestamp":"2026-11-26T00:00:00Z","data":{"scope":"user:ana"}}';
 * const event = await verifyWebhook({ body, headers: await signWebhook(body, options) }, options);
 * console.log(event.type); // memory.forgotten
 * ```
 */
export async function verifyWebhook<Scheme extends WebhookScheme>(
  input: WebhookInput,
  options: VerifyWebhookOptions<Scheme>,
): Promise<WebhookEvent<Scheme>> {
  const result = await checkWebhook(input, options);
  if (result.ok) {
    return result.event;
  }
  throw result.error;
}
