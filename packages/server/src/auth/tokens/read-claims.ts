import { AuthError, isActor } from "@keepsake/core";
import { z } from "zod";
import type { CallerToken } from "../authenticator.ts";
import type { TokenOptions } from "./token-options.ts";

/** The end of the year 9999: later times are not written. */
const latestMs = 253_402_300_799_999;

/** Milliseconds since 1970, of an RFC 3339 time or seconds since 1970. */
const timeSchema = z
  .union([
    z.number(),
    z.iso.datetime({ offset: true }).transform((time) => Date.parse(time) / 1_000),
  ])
  .transform((seconds) => seconds * 1_000)
  .refine((timeMs) => timeMs <= latestMs);

const claimsSchema = z.object({
  sub: z.string().refine(isActor),
  exp: timeSchema,
  nbf: timeSchema.optional(),
  iss: z.string().optional(),
  aud: z.string().optional(),
  jti: z.string().min(1).max(200).optional(),
  tier: z.string().max(64).optional(),
  caps: z.array(z.string()).optional(),
  scopes: z.array(z.string()).optional(),
});

/** What a token says of its bearer. */
export interface ReadClaims extends CallerToken {
  readonly subject: string;
}

const audiencePrefix = "cortexdb:tenant:";
const defaultSkewSeconds = 30;

/**
 * Reads what a verified token says, and judges whether it holds here and now.
 *
 * @throws {@link AuthError} where it does not.
 */
export function readClaims(claims: object, options: TokenOptions): ReadClaims {
  const { success, data } = claimsSchema.safeParse(claims);
  if (!success) {
    throw refuse("its claims cannot be read; it needs sub, an actor, and exp");
  }
  const { iss = null, aud = null, jti = null, tier = null, caps = null, scopes = null } = data;
  requireIssuer(iss, options);
  requireNow(data, (options.clockSkewSeconds ?? defaultSkewSeconds) * 1_000);
  const tenant = readTenant(aud, options);
  return { subject: data.sub, jti, issuer: iss, expiresAtMs: data.exp, tenant, tier, caps, scopes };
}

function requireIssuer(issuer: string | null, { issuers }: TokenOptions): void {
  if (issuers !== undefined && (issuer === null || !issuers.includes(issuer))) {
    throw refuse("it is of an issuer whose tokens are not taken here");
  }
}

function requireNow(
  { exp, nbf }: { readonly exp: number; readonly nbf?: number | undefined },
  skewMs: number,
): void {
  const nowMs = Date.now();
  if (nowMs >= exp + skewMs) {
    const message = "the token has expired; get a new one";
    throw new AuthError(message, { code: "EXPIRED_TOKEN" });
  }
  if (nbf !== undefined && nowMs + skewMs < nbf) {
    throw refuse("it is not valid yet");
  }
}

/** The tenant that an audience names. @throws {@link AuthError} where that is not the one here. */
function readTenant(audience: string | null, { tenant }: TokenOptions): string | null {
  const named = audience?.startsWith(audiencePrefix) ? audience.slice(audiencePrefix.length) : null;
  const isTenant = named !== null && /^[A-Za-z0-9_.@+-]{1,128}$/.test(named);
  if ((audience !== null && !isTenant) || (tenant !== undefined && named !== tenant)) {
    throw new AuthError("the token is for another tenant", { code: "WRONG_TENANT" });
  }
  return named;
}

/** The audience of tokens for a tenant. */
export function audienceOf(tenant: string): string {
  return `${audiencePrefix}${tenant}`;
}

function refuse(why: string): AuthError {
  return new AuthError(`the token is not taken: ${why}`, { code: "INVALID_TOKEN_SIGNATURE" });
}
