import type { TokenOptions } from "../../auth/tokens/token-options.ts";
import type { Flag } from "./flag.ts";
import type { FlagValues } from "./flag-values.ts";
import { readSecret, secretFlags } from "./read-secret.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `keepsake serve` for tokens. */
export const tokenFlags: readonly Flag[] = [
  {
    name: "public-keys",
    value: "KEYS",
    about: "takes tokens (PASETO v4.public) that these verify: k4.public.…,\nwith commas between",
  },
  ...secretFlags("secret-key", "mints tokens with this key: k4.secret.…"),
  { name: "issuers", value: "NAMES", about: "takes tokens of these issuers alone" },
  { name: "tenant", value: "NAME", about: "takes tokens for this tenant alone, such as acme" },
  { name: "minters", value: "ACTORS", about: "actors that may mint tokens for others" },
  { name: "signup", value: null, about: "lets anybody sign up, as a new actor" },
];

/**
 * How tokens are taken; undefined where they are not.
 *
 * @throws {@link UsageError} for an option that says how, where there is no key to verify them with.
 */
export function readTokenOptions(values: FlagValues): TokenOptions | undefined {
  const publicKeys = values.list("public-keys");
  const secretKey = readSecret(values, "secret-key");
  if (publicKeys === undefined && secretKey === undefined) {
    refuseWithoutKeys(values);
    return undefined;
  }
  return {
    publicKeys: publicKeys ?? [],
    secretKey,
    issuers: values.list("issuers"),
    tenant: values.text("tenant"),
    minters: values.list("minters"),
    signup: values.isOn("signup"),
  };
}

function refuseWithoutKeys(values: FlagValues): void {
  const name = ["issuers", "tenant", "minters"].find((flag) => values.text(flag) !== undefined);
  const given = values.isOn("signup") ? "signup" : name;
  if (given !== undefined) {
    throw new UsageError(`--${given} is for tokens; give --public-keys or --secret-key as well`);
  }
}
