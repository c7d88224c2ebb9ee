import { AuthError } from "@keepsake/core";
import { ClaimValidationError, PasetoError, PublicProtocol } from "paseto";
import {
  GetPublicKeyFactory,
  ImportPublicKeyFactory,
  ImportSecretKeyFactory,
  type PublicKey,
  type SecretKey,
  SignFactory,
  VerifyFactory,
} from "paseto/v4/public";

const protocol = new PublicProtocol(
  SignFactory,
  VerifyFactory,
  ImportPublicKeyFactory,
  ImportSecretKeyFactory,
  GetPublicKeyFactory,
);

const header = "v4.public.";
const signatureBytes = 64;

/** Keys that tokens are verified and minted with. */
export interface PasetoKeys {
  readonly publicKeys: readonly PublicKey[];
  /** Null where none are minted. */
  readonly secretKey: SecretKey | null;
}

/** Reads keys as PASERK writes them. Tokens that the secret one signs are verified as well. */
export async function importKeys(keys: {
  readonly publicKeys: readonly string[];
  readonly secretKey?: string | undefined;
}): Promise<PasetoKeys> {
  const publicKeys = await Promise.all(
    keys.publicKeys.map((key) => protocol.ImportPublicKey(`k4.public.${afterHead(key)}`)),
  );
  if (keys.secretKey === undefined) {
    return { publicKeys, secretKey: null };
  }
  const secretKey = await protocol.ImportSecretKey(`k4.secret.${afterHead(keys.secretKey)}`);
  return { publicKeys: [...publicKeys, await protocol.GetPublicKey(secretKey)], secretKey };
}

function afterHead(key: string): string {
  return key.split(".")[2] ?? "";
}

/** Whether a text looks like a token that PASETO v4 signs. */
export function isPasetoToken(text: string): boolean {
  return text.startsWith(header);
}

/**
 * What a token says, once one of the keys verifies it. It may have times as numbers, which PASETO does
 * not know and this API does: they are not judged here.
 *
 * @throws {@link AuthError} where none does.
 */
export async function verifyToken(
  { publicKeys }: PasetoKeys,
  token: string,
): Promise<Readonly<Record<string, unknown>>> {
  for (const key of publicKeys) {
    const claims = await verifyWith(key, token);
    if (claims !== null) {
      return claims;
    }
  }
  throw new AuthError("no key of this server verifies the token", {
    code: "INVALID_TOKEN_SIGNATURE",
  });
}

async function verifyWith(
  key: PublicKey,
  token: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const { claims } = await protocol.Verify(key, token, { allowNonExpiring: true });
    return claims;
  } catch (error) {
    // Claims are looked at behind the signature, which is right then.
    if (error instanceof ClaimValidationError) {
      return decodeClaims(token);
    }
    if (error instanceof PasetoError) {
      return null;
    }
    throw error;
  }
}

function decodeClaims(token: string): Readonly<Record<string, unknown>> {
  const [body = ""] = token.slice(header.length).split(".");
  const bytes = Uint8Array.from(
    atob(body.replaceAll("-", "+").replaceAll("_", "/")),
    (character) => character.codePointAt(0) ?? 0,
  );
  const text = new TextDecoder().decode(bytes.subarray(0, -signatureBytes));
  return { ...Object(JSON.parse(text)) };
}

/** Claims of a token to sign. */
export interface SignedClaims {
  readonly iss: string;
  readonly sub: string;
  readonly aud?: string;
  readonly jti: string;
  readonly tier?: string;
  readonly caps?: readonly string[];
  readonly scopes?: readonly string[];
}

/** Signs a token that expires after some seconds. */
export async function signToken(
  key: SecretKey,
  claims: SignedClaims,
  expiresIn: number,
): Promise<string> {
  return await protocol.Sign(key, { ...claims }, { expiresIn });
}
