import type { ReplayStore } from "./replay-store.ts";
import { findScheme, type SchemeRow, type WebhookScheme } from "./schemes.ts";
import { WebhookError } from "./webhook-error.ts";
import { createKey, type WebhookKey } from "./webhook-key.ts";
import type { WebhookSecret } from "./webhook-secret.ts";

/** What signing and verifying have in common. */
export interface WebhookKeyOptions<Scheme extends WebhookScheme> {
  readonly scheme: Scheme;
  /** One secret, or several while they are changed: each that counts is used. */
  readonly secret: WebhookSecret | readonly WebhookSecret[];
  /**
   * Takes secrets of less than 16 bytes.
   * @default false
   */
  readonly allowShortSecret?: boolean | undefined;
  /**
   * The time in milliseconds since the epoch.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** How deliveries are verified. */
export interface VerifyWebhookOptions<
  Scheme extends WebhookScheme,
> extends WebhookKeyOptions<Scheme> {
  /**
   * Milliseconds by which the time of a delivery may lie before or after `now`; `Infinity` for any.
   * Schemes that sign no time have none to check.
   * @default 300000
   */
  readonly toleranceMs?: number | undefined;
  /**
   * Keeps what was delivered, so that it is not accepted again: `webhookHandler` adds a delivery once
   * `onEvent` came to its end, `verifyWebhook` and `checkWebhook` as soon as they accept it.
   * Endpoints that get the same deliveries need one each.
   * @default none: a delivery passes as often as it comes within the tolerance
   */
  readonly replayStore?: ReplayStore | undefined;
  /**
   * Milliseconds for which a delivery is kept there, or twice the tolerance and a minute where that
   * is longer. Where no time is signed, a repeat passes after it; `Infinity` keeps it for good.
   * @default 172800000 (two days, since senders retry for one)
   */
  readonly replayTtlMs?: number | undefined;
  /**
   * Refuses events of names that the scheme does not list.
   * @default false
   */
  readonly strict?: boolean | undefined;
}

/** Options that were checked. */
export interface CheckedOptions {
  readonly scheme: SchemeRow;
  readonly keys: readonly WebhookKey[];
  readonly toleranceMs: number;
  readonly replayTtlMs: number;
  readonly strict: boolean | undefined;
  readonly now: () => number;
}

/**
 * Checks options and fills in what is left out.
 *
 * @throws {@link WebhookError} `bad_option`, `short_secret`.
 */
export function checkOptions(options: VerifyWebhookOptions<WebhookScheme>): CheckedOptions {
  const scheme = findScheme(options.scheme);
  const keys = [options.secret]
    .flat()
    .map((secret) => createKey(secret, scheme.keyForm, options.allowShortSecret));
  const { toleranceMs = 300_000, replayTtlMs = 172_800_000, strict, now = Date.now } = options;
  if (keys.length === 0 || !(toleranceMs >= 0) || !(replayTtlMs >= 0)) {
    throw new WebhookError("bad_option", "secret [], toleranceMs or replayTtlMs below 0");
  }
  return {
    scheme,
    keys,
    toleranceMs,
    replayTtlMs: Math.max(replayTtlMs, 2 * toleranceMs + 60_000),
    strict,
    now,
  };
}
