import { isActor } from "@keepsake/core";
import { generateKeys } from "../../auth/tokens/generate-keys.ts";
import { mintWith } from "../../auth/tokens/mint-with.ts";
import { importKeys } from "../../auth/tokens/paseto.ts";
import { checkTokenOptions } from "../../auth/tokens/token-options.ts";
import type { Command } from "./command.ts";
import type { FlagValues } from "./flag-values.ts";
import { readSecret, secretFlags } from "./read-secret.ts";
import { UsageError } from "./usage-error.ts";

/** `keepsake token keys`: a new pair of keys. */
export const tokenKeysCommand: Command = {
  name: "token keys",
  summary: "Makes a pair of keys for tokens.",
  details:
    "The first line is the public key, for --public-keys of those who verify; the second is the\nsecret one, for --secret-key of those who mint. Keep it to yourself.",
  flags: [],
  async run(_values, terminal) {
    const { publicKey, secretKey } = await generateKeys();
    terminal.write(`${publicKey}\n${secretKey}\n`);
    return 0;
  },
};

const defaultSeconds = 3_600;
const mostSeconds = 10 * 365 * 24 * 3_600;

/** `keepsake token mint`: a token. */
export const tokenMintCommand: Command = {
  name: "token mint",
  summary: "Mints a token for an actor, with a key and without a server.",
  details:
    "No audit log tells of it, and it can be taken back by its id alone, which is told on standard error.",
  flags: [
    ...secretFlags("secret-key", "the key to mint with: k4.secret.…"),
    { name: "subject", value: "ACTOR", about: "whose token it is, such as user:ana" },
    { name: "ttl-seconds", value: "NUMBER", about: "how long it lasts; default 3600" },
    { name: "tenant", value: "NAME", about: "confines it to a tenant, such as acme" },
    { name: "caps", value: "NAMES", about: "confines it to capabilities, such as scope.read.*" },
    { name: "scopes", value: "PATHS", about: "confines it to scopes and those below them" },
    { name: "issuer", value: "NAME", about: "default keepsake" },
  ],
  async run(values, terminal) {
    const minted = await mint(values);
    terminal.tell(`The id of the token is ${minted.jti}; it expires at ${minted.expiresAt}.`);
    terminal.write(`${minted.token}\n`);
    return 0;
  },
};

async function mint(values: FlagValues): ReturnType<typeof mintWith> {
  const secretKey = readSecret(values, "secret-key");
  if (secretKey === undefined) {
    throw new UsageError("--secret-key is missing; keepsake token keys makes one");
  }
  const subject = values.requiredText("subject");
  if (!isActor(subject)) {
    throw new UsageError(`--subject: ${JSON.stringify(subject)} is no actor, such as user:ana`);
  }
  const options = { publicKeys: [], secretKey, issuer: values.text("issuer") };
  checkTokenOptions(options);
  return await mintWith(await importKeys(options), options, {
    subject,
    ttlSeconds: values.number("ttl-seconds", { min: 1, max: mostSeconds }) ?? defaultSeconds,
    tenant: values.text("tenant") ?? null,
    caps: values.list("caps") ?? null,
    scopes: values.list("scopes") ?? null,
    tier: null,
  });
}
