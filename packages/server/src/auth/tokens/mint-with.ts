import { formatTimestamp, NotFoundError } from "@keepsake/core";
import type { CallerToken } from "../authenticator.ts";
import { type PasetoKeys, signToken } from "./paseto.ts";
import { audienceOf } from "./read-claims.ts";
import type { TokenOptions } from "./token-options.ts";

/** What a new token says. */
export interface NewToken extends Pick<CallerToken, "tenant" | "tier" | "caps" | "scopes"> {
  readonly subject: string;
  readonly ttlSeconds: number;
}

/** A token that was minted. */
export interface MintedToken {
  readonly token: string;
  readonly jti: string;
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}

const defaultIssuer = "keepsake";

/** Mints a token. @throws {@link NotFoundError} where there is no key to do so. */
export async function mintWith(
  { secretKey }: PasetoKeys,
  { issuer = defaultIssuer }: TokenOptions,
  { subject, tenant, tier, caps, scopes, ttlSeconds }: NewToken,
): Promise<MintedToken> {
  if (secretKey === null) {
    throw new NotFoundError("this server mints no tokens; it has no secret key");
  }
  const jti = `jti_${crypto.randomUUID().replaceAll("-", "")}`;
  const claims = {
    iss: issuer,
    sub: subject,
    jti,
    ...(tenant !== null && { aud: audienceOf(tenant) }),
    ...(tier !== null && { tier }),
    ...(caps !== null && { caps }),
    ...(scopes !== null && { scopes }),
  };
  const expiresAt = formatTimestamp(Date.now() + ttlSeconds * 1_000);
  return { token: await signToken(secretKey, claims, ttlSeconds), jti, expiresAt };
}
