import { type Memory, type RecordStore, type Servable, ValidationError } from "@keepsake/core";
import type { Authenticator } from "./authenticator.ts";
import { createAuthenticator } from "./create-authenticator.ts";
import type { CallLimits } from "./limits/call-limits.ts";
import { limitCallers } from "./limits/limit-callers.ts";
import { createTokenParts } from "./tokens/create-token-parts.ts";
import type { TokenOptions } from "./tokens/token-options.ts";
import type { TokenService } from "./tokens/token-service.ts";

/** How callers show who they are, and how often they may call. */
export interface AuthenticationOptions {
  /**
   * The key whose bearer holds the memory and may act as anybody. Without one, and without `tokens`,
   * everybody does: then nobody else must be able to reach the server.
   */
  readonly apiKey?: string | undefined;
  /** Takes tokens, whose bearers are their subjects. @default none are taken */
  readonly tokens?: TokenOptions | undefined;
  /** How often a token and an actor may call. @default as often as they like */
  readonly limits?: CallLimits | undefined;
}

/** Who calls, and the tokens by which that can be shown. */
export interface Authentication {
  readonly authenticator: Authenticator;
  /** Null where the server has no tokens. */
  readonly tokens: TokenService | null;
}

/** Puts together how callers are known. @throws `ValidationError` that names a wrong option. */
export function createAuthentication(
  memory: Memory & Partial<Servable>,
  { apiKey, tokens: options, limits }: AuthenticationOptions,
  records: RecordStore,
): Authentication {
  requireKey(apiKey);
  const tokens = options === undefined ? null : createTokenParts(memory, { options, records });
  const takers = { apiKey, tokens: tokens?.authenticator ?? null };
  const authenticator = createAuthenticator(memory, takers);
  return {
    authenticator: limits === undefined ? authenticator : limitCallers(authenticator, limits),
    tokens: tokens?.service ?? null,
  };
}

/** A key that no header carries lets nobody in. No message repeats it. */
function requireKey(apiKey: string | undefined): void {
  if (apiKey !== undefined && !/^[!-~]+$/.test(apiKey)) {
    const reason =
      "it is empty, or has characters other than visible ASCII, which no header carries";
    throw new ValidationError("apiKey", reason);
  }
}
