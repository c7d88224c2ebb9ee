import { AuthError, type Memory } from "@keepsake/core";
import type { Authenticator } from "./authenticator.ts";
import { bindCaller } from "./bind-caller.ts";
import { equalsInConstantTime } from "./equals-in-constant-time.ts";
import { readBearer } from "./read-bearer.ts";
import { isPasetoToken } from "./tokens/paseto.ts";
import type { TokenAuthenticator } from "./tokens/token-authenticator.ts";

/** How callers show who they are. */
export interface AuthenticatorOptions {
  readonly apiKey: string | undefined;
  /** Null where no tokens are taken. */
  readonly tokens: TokenAuthenticator | null;
}

/**
 * Takes whoever has one key for the holder of the memory, who may act as anybody, and whoever has a
 * token for its subject; where there are neither keys nor tokens, everybody holds the memory.
 */
export function createAuthenticator(
  memory: Memory,
  { apiKey, tokens }: AuthenticatorOptions,
): Authenticator {
  return {
    async authenticate(request) {
      if (apiKey === undefined && tokens === null) {
        return bindCaller(memory, request.headers);
      }
      const bearer = readBearer(request);
      if (apiKey !== undefined && (await equalsInConstantTime(bearer, apiKey))) {
        return bindCaller(memory, request.headers);
      }
      if (tokens === null || !isPasetoToken(bearer)) {
        const message = "the key is not that of this server, and no token that it takes";
        throw new AuthError(message, { code: "INVALID_TOKEN_SIGNATURE" });
      }
      return await tokens.authenticate(bearer, request.headers);
    },
  };
}
