import { AuthError, type Memory, ValidationError } from "@keepsake/core";
import type { Authenticated } from "../authenticator.ts";
import { bindTo, readNarrowing } from "../bind-caller.ts";
import { type PasetoKeys, verifyToken } from "./paseto.ts";
import { readClaims, type ReadClaims } from "./read-claims.ts";
import { toNarrowing } from "./read-scopes.ts";
import type { Revocations } from "./revocations.ts";
import { tokenHeaders } from "./token-headers.ts";
import type { TokenOptions } from "./token-options.ts";

/** Takes whoever bears a token for its subject. */
export interface TokenAuthenticator {
  /** @throws `AuthError` where the token does not hold. */
  authenticate(token: string, headers: Headers): Promise<Authenticated>;
}

/** What tokens are judged by. */
export interface TokenParts {
  readonly options: TokenOptions;
  readonly keys: () => Promise<PasetoKeys>;
  readonly revocations: Revocations;
}

/** Takes bearers of tokens for their subjects, to do what the policy allows and the token does not narrow. */
export function createTokenAuthenticator(memory: Memory, parts: TokenParts): TokenAuthenticator {
  return {
    async authenticate(token, headers) {
      const { subject, ...read } = await readToken(parts, token);
      requireSubject(subject, headers.get("x-cortex-actor"));
      const tenant = parts.options.tenant === undefined ? read.tenant : null;
      const own = { ...narrowingOf(read), tenant: tenant === null ? undefined : `org:${tenant}` };
      return {
        memory: bindTo(memory, subject, [own, ...readNarrowing(headers)]),
        actor: subject,
        token: read,
        headers: tokenHeaders(read.expiresAtMs),
        holds: () => stillHolds(parts, token),
      };
    },
  };
}

async function readToken(
  { options, keys, revocations }: TokenParts,
  token: string,
): Promise<ReadClaims> {
  const claims = readClaims(await verifyToken(await keys(), token), options);
  if (claims.jti !== null && (await revocations.isRevoked(claims.jti))) {
    throw new AuthError("the token was taken back; get a new one", { code: "REVOKED_TOKEN" });
  }
  return claims;
}

async function stillHolds(parts: TokenParts, token: string): Promise<boolean> {
  try {
    await readToken(parts, token);
    return true;
  } catch (error) {
    if (AuthError.isInstance(error)) {
      return false;
    }
    throw error;
  }
}

function requireSubject(subject: string, actor: string | null): void {
  if (actor !== null && actor !== subject) {
    const message = `X-Cortex-Actor is not ${subject}, whose token it is; leave the header out`;
    throw new AuthError(message, { code: "ACTOR_MISMATCH" });
  }
}

function narrowingOf(read: Omit<ReadClaims, "subject">): ReturnType<typeof toNarrowing> {
  try {
    return toNarrowing(read);
  } catch (cause) {
    if (ValidationError.isInstance(cause)) {
      const message = "the token is not taken: its scopes cannot be read";
      throw new AuthError(message, { code: "INVALID_TOKEN_SIGNATURE", cause });
    }
    throw cause;
  }
}
