import type { CapabilityPattern } from "../access/capability.ts";
import type { CallOptions } from "../call-options.ts";

/** A token to mint. */
export interface TokenRequest {
  /** Who it makes its bearer: an actor such as `user:ana`. */
  readonly subject: string;
  /** Seconds it lasts, at most what the server allows. @default 3600 */
  readonly ttlSeconds?: number | undefined;
  /** What its bearer may do at most. @default all that the policy allows, or that the caller's own token says */
  readonly capabilities?: readonly CapabilityPattern[] | undefined;
  /** Scopes its bearer may touch, each with those below it. @default all */
  readonly scopes?: readonly string[] | undefined;
  /** Where the right to mint is asked for. @default nowhere in particular */
  readonly scope?: string | undefined;
}

/** A token of a server. */
export interface MintedToken {
  readonly token: string;
  /** By which it is taken back; null where the server does not tell. */
  readonly id: string | null;
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}

/** Tokens, of whoever holds the keys for them. */
export interface Tokens {
  /**
   * Mints a token. Whoever has a token itself mints for itself alone, and none that may do more or last
   * longer, unless the server lets it mint for others.
   *
   * @throws `PolicyDeniedError` without `auth.mint`, or for more than that; `NotFoundError` where the
   * server mints none.
   */
  mintToken(request: TokenRequest, options?: CallOptions): Promise<MintedToken>;

  /** Takes a token back, by its id (`jti`), before it expires. */
  revokeToken(
    id: string,
    request?: { readonly reason?: string | undefined },
    options?: CallOptions,
  ): Promise<void>;
}
