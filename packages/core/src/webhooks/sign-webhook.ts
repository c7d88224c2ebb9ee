import { joinBytes, toUtf8 } from "./bytes.ts";
import { readBody } from "./read-body.ts";
import type { WebhookScheme } from "./schemes.ts";
import { WebhookError } from "./webhook-error.ts";
import { checkOptions, type WebhookKeyOptions } from "./webhook-options.ts";

/** How a delivery is signed. */
export interface SignWebhookOptions<
  Scheme extends WebhookScheme,
> extends WebhookKeyOptions<Scheme> {
  /**
   * The delivery's id; visible ASCII without a full stop.
   * @default `msg_` and a UUID for `keepsake`, else none
   */
  readonly id?: string | undefined;
  /**
   * When it is sent, in whole seconds since the epoch; not used by schemes that sign no time.
   * @default now
   */
  readonly timestamp?: number | undefined;
}

/**
 * The headers that make a delivery of `body`, for senders and tests; with lower-case names. Where
 * several secrets count, `keepsake` signs with each, and the other schemes with the first.
 *
 * @throws {@link WebhookError} `bad_option`, `short_secret`, `body_parsed`.
 */
export async function signWebhook<Scheme extends WebhookScheme>(
  body: string | ArrayBufferView | ArrayBuffer,
  options: SignWebhookOptions<Scheme>,
): Promise<Record<string, string>> {
  const { scheme, keys, now } = checkOptions(options);
  const { prefix, idHeader, signed } = scheme;
  const nowMs = now();
  const id = options.id ?? (signed.includes("id") ? `msg_${crypto.randomUUID()}` : "");
  const timestamp = String(options.timestamp ?? Math.floor(nowMs / 1_000));
  const signing = keys.filter(({ notAfterMs }) => nowMs < notAfterMs);
  if (
    /[^!-~]|\./.test(id) ||
    options.id === "" ||
    !/^\d{1,12}$/.test(timestamp) ||
    signing.length === 0
  ) {
    throw new WebhookError("bad_option", "id, timestamp or secret.notAfter");
  }
  const head = signed.map((name) => `${name === "id" ? id : timestamp}.`).join("");
  const content = joinBytes(toUtf8(head), await readBody({ body }));
  const signatures = await Promise.all(
    signing.slice(0, signed.includes("id") ? signing.length : 1).map((key) => key.sign(content)),
  );
  return {
    ...(idHeader && id && { [prefix + idHeader]: id }),
    ...(head && { [`${prefix}timestamp`]: timestamp }),
    [`${prefix}signature`]: signatures.join(" "),
  };
}
