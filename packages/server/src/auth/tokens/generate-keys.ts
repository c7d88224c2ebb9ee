import { PublicProtocol } from "paseto";
import {
  ExportPublicKeyFactory,
  ExportSecretKeyFactory,
  GenerateKeyPairFactory,
} from "paseto/v4/public";

const protocol = new PublicProtocol(
  GenerateKeyPairFactory,
  ExportPublicKeyFactory,
  ExportSecretKeyFactory,
);

/** A new pair of keys for tokens, as PASERK writes them: `k4.public.…` and `k4.secret.…`. */
export async function generateKeys(): Promise<{
  readonly publicKey: string;
  readonly secretKey: string;
}> {
  const pair = await protocol.GenerateKeyPair({ extractable: true });
  return {
    publicKey: await protocol.ExportPublicKey(pair.publicKey),
    secretKey: await protocol.ExportSecretKey(pair.secretKey),
  };
}
