import { AuthError, type Memory } from "@keepsake/core";
import type { Authenticated } from "../authenticator.ts";
import { authoriseMinting, type MintingRights } from "./minting-rights.ts";
import { type MintedToken, mintWith } from "./mint-with.ts";
import { isNarrower, type TokenReach } from "./is-narrower.ts";
import type { PasetoKeys } from "./paseto.ts";
import type { Revocations } from "./revocations.ts";
import { createSignup, type SignedUp } from "./sign-up.ts";
import type { TokenOptions } from "./token-options.ts";

/** A token that is asked for. */
interface TokenWish extends TokenReach {
  readonly subject: string;
  readonly ttlSeconds: number;
  /** Where `auth.mint` is asked for; null for nowhere in particular. */
  readonly scope: string | null;
}

/** Tokens that a server gives and takes back. */
export interface TokenService {
  /** Seconds a token lasts at most. */
  readonly maxTtlSeconds: number;
  /**
   * @throws `PolicyDeniedError` without `auth.mint`, and for the token of another or one that may do more
   * than the caller's own, where those are not its to mint.
   */
  mint(caller: Authenticated, wish: TokenWish): Promise<MintedToken>;
  /** @throws `PolicyDeniedError` as `mint`. */
  revoke(caller: Authenticated, jti: string, reason: string): Promise<void>;
  /** @throws `NotFoundError` where nobody signs up here. */
  signup(): Promise<SignedUp>;
}

/** What tokens are given and taken back with. */
export interface TokenServiceParts {
  /** The memory itself. */
  readonly memory: Memory;
  readonly rights: MintingRights;
  readonly options: TokenOptions;
  readonly keys: () => Promise<PasetoKeys>;
  readonly revocations: Revocations;
}

const defaultMaxSeconds = 86_400;

/** Tokens by the keys of a server, as the policy of the memory allows them. */
export function createTokenService(parts: TokenServiceParts): TokenService {
  const { options, rights, revocations } = parts;
  return {
    maxTtlSeconds: options.maxTtlSeconds ?? defaultMaxSeconds,
    mint: (caller, wish) => mint(parts, caller, wish),
    async revoke(caller, jti, reason) {
      const isOwn = jti === caller.token?.jti || isMinter(caller, options);
      const asked = { operation: "revokeToken", scope: null, isOwn } as const;
      await authoriseMinting(rights, caller.memory, { ...asked, details: { jti, reason } });
      await revocations.revoke(jti);
    },
    signup: createSignup(parts),
  };
}

async function mint(
  { options, keys, rights }: TokenServiceParts,
  caller: Authenticated,
  { subject, scope, ttlSeconds, ...reach }: TokenWish,
): Promise<MintedToken> {
  const { token } = caller;
  const isFree = isMinter(caller, options);
  const own = isFree || token === null ? everything : token;
  const { caps, scopes } = withDefaults(reach, own);
  const minted = await mintWith(await keys(), options, {
    subject,
    caps,
    scopes,
    tenant: options.tenant ?? token?.tenant ?? null,
    tier: token?.tier ?? null,
    ttlSeconds: isFree ? ttlSeconds : Math.min(ttlSeconds, secondsLeft(caller)),
  });
  const { jti, expiresAt } = minted;
  await authoriseMinting(rights, caller.memory, {
    operation: "mintToken",
    scope,
    details: { jti, subject, expiresAt },
    isOwn: isFree || (subject === caller.actor && isNarrower({ caps, scopes }, own)),
  });
  return minted;
}

const everything: TokenReach = { caps: null, scopes: null };

/** What is not asked for is as one's own. */
function withDefaults({ caps, scopes }: TokenReach, own: TokenReach): TokenReach {
  return { caps: caps ?? own.caps, scopes: scopes ?? own.scopes };
}

/** Whoever shows the key of the server, and those whom it names. */
function isMinter({ token, actor }: Authenticated, { minters = [] }: TokenOptions): boolean {
  return token === null || minters.includes(actor);
}

/**
 * A token that is minted by a token ends with it, so that taking that one back is not for nothing.
 *
 * @throws {@link AuthError} where nothing is left, though clocks may differ: it would renew itself.
 */
function secondsLeft({ token }: Authenticated): number {
  const leftMs = (token?.expiresAtMs ?? Number.POSITIVE_INFINITY) - Date.now();
  if (leftMs < 1_000) {
    throw new AuthError("the token has expired; get a new one", { code: "EXPIRED_TOKEN" });
  }
  return Math.floor(leftMs / 1_000);
}
