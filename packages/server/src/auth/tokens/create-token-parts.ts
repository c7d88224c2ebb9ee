import type { Memory, RecordStore, Servable } from "@keepsake/core";
import { importKeys, type PasetoKeys } from "./paseto.ts";
import { createRevocations } from "./revocations.ts";
import { createTokenAuthenticator, type TokenAuthenticator } from "./token-authenticator.ts";
import { checkTokenOptions, type TokenOptions } from "./token-options.ts";
import { createTokenService, type TokenService } from "./token-service.ts";

/** Taking tokens, and giving them. */
export interface TokenParts {
  readonly authenticator: TokenAuthenticator;
  readonly service: TokenService;
}

/** Puts together what has to do with tokens. @throws `ValidationError` that names a wrong option. */
export function createTokenParts(
  memory: Memory & Partial<Servable>,
  { options, records }: { readonly options: TokenOptions; readonly records: RecordStore },
): TokenParts {
  checkTokenOptions(options);
  let imported: Promise<PasetoKeys> | null = null;
  const keys = (): Promise<PasetoKeys> => (imported ??= importKeys(options));
  const revocations = createRevocations(records);
  const parts = { options, keys, revocations };
  return {
    authenticator: createTokenAuthenticator(memory, parts),
    service: createTokenService({ ...parts, memory, rights: memory }),
  };
}
