import { handleOnce, type WebhookHandlerOptions } from "./handle-once.ts";
import type { WebhookScheme } from "./schemes.ts";
import { readDelivery } from "./webhook-delivery.ts";
import { WebhookError } from "./webhook-error.ts";
import type { WebhookInput } from "./webhook-input.ts";
import { checkOptions } from "./webhook-options.ts";

/**
 * Makes a handler for whatever works with `Request` and `Response`: Hono, Next, Workers, Deno, Bun.
 * It answers 204, and ai-memory with the acknowledgement that it asks for; what is refused gets 400
 * and `{ error, message }` in JSON.
 *
 * The handler rejects with what `onEvent`, `onRefused` or the replay store throws, with `body_parsed`
 * for a request that was read before, and with `bad_option` for a key that WebCrypto does not take,
 * so that the framework reports what the receiver has to put right.
 *
 * @throws {@link WebhookError} `bad_option`, `short_secret`.
 */
export function webhookHandler<Scheme extends WebhookScheme>(
  options: WebhookHandlerOptions<Scheme>,
): (request: WebhookInput) => Promise<Response> {
  const checked = checkOptions(options);
  const handle = handleOnce(options, checked.replayTtlMs);
  return async (request) => {
    let webhook;
    try {
      webhook = await readDelivery<Scheme>(request, checked);
    } catch (error) {
      return await refuse(error, options);
    }
    await handle(webhook);
    return acknowledge(checked.scheme.idHeader, webhook.delivery.id);
  };
}

/** Answers a delivery that is refused, and throws on what the receiver has to put right. */
export async function refuse(
  error: unknown,
  { onRefused }: Pick<WebhookHandlerOptions<WebhookScheme>, "onRefused">,
  status = 400,
): Promise<Response> {
  if (!WebhookError.isInstance(error) || /parsed|option/.test(error.code)) {
    throw error;
  }
  await onRefused?.(error);
  return Response.json({ error: error.code, message: error.message }, { status });
}

/** ai-memory counts a delivery as failed whose id is not repeated in this form. */
function acknowledge(idHeader: string, id: string | undefined): Response {
  return idHeader === "correlation-id"
    ? Response.json({ status: "ack", correlation_id: id })
    : new Response(null, { status: 204 });
}
