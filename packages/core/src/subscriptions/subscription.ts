import type { KeepsakeEventName } from "../webhooks/events/keepsake-event.ts";

/** How deliveries of a subscription are signed: `hmac` by a secret that both know, or `ed25519` by a pair of keys. */
export const signings = ["hmac", "ed25519"] as const;

/** How deliveries are signed. */
export type WebhookSigning = (typeof signings)[number];

/**
 * Why nothing is sent to a subscription: somebody asked for it, it failed for a day, it answered 410, or
 * the token that it was made or changed with last was taken back.
 */
export type PauseReason = "asked" | "failing" | "gone" | "revoked";

/** An address that is told what happens in a memory. */
export interface Subscription {
  /** `sub_` and 26 characters. */
  readonly id: string;
  readonly url: string;
  /** What it is told; null for everything. */
  readonly events: readonly KeepsakeEventName[] | null;
  /** Where: this scope and those below it, as far as its owner may read them; null for all. */
  readonly scope: string | null;
  readonly description: string | null;
  /** What happens while it is paused is kept, and sent once it is active again. */
  readonly status: "active" | "paused";
  /** Null while it is active. */
  readonly pausedBecause: PauseReason | null;
  /** Milliseconds that it has to answer. */
  readonly timeoutMs: number;
  readonly signing: WebhookSigning;
  /** `whpk_…`, by which its deliveries are verified; null where a secret does that. */
  readonly publicKey: string | null;
  /** The actor who made it, and who alone may see and change it. */
  readonly createdBy: string;
  /** RFC 3339 in UTC. */
  readonly createdAt: string;
  /** RFC 3339 in UTC. */
  readonly updatedAt: string;
}

/** A subscription with a new key. */
export interface KeyedSubscription extends Subscription {
  /** `whsec_…`, told this once; null where it is signed by Ed25519, whose public key is no secret. */
  readonly secret: string | null;
}

/** A subscription to make. */
export interface SubscriptionRequest {
  /** `https:`; `http:` to this machine alone, and only where the server allows it. */
  readonly url: string;
  /** @default everything */
  readonly events?: readonly KeepsakeEventName[] | undefined;
  /** A scope, with those below it. @default all */
  readonly scope?: string | undefined;
  /** For people; at most 256 characters. */
  readonly description?: string | undefined;
  /** Milliseconds that it has to answer, 1,000 to 30,000. @default 15_000 */
  readonly timeoutMs?: number | undefined;
  /** @default "hmac" */
  readonly signing?: WebhookSigning | undefined;
}

/** What to change of a subscription; what is left out stays as it is. */
export interface SubscriptionChanges {
  readonly url?: string | undefined;
  /** Null for everything. */
  readonly events?: readonly KeepsakeEventName[] | null | undefined;
  readonly description?: string | null | undefined;
  readonly timeoutMs?: number | undefined;
  /** `paused` keeps what happens, `active` sends it. */
  readonly status?: "active" | "paused" | undefined;
}
