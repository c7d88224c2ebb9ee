import { requireActor, requireScope, ValidationError } from "@keepsake/core";

/** Tokens that a server takes, and how it mints them. */
export interface TokenOptions {
  /** Keys that tokens are verified with, as PASERK writes them: `k4.public.…`. */
  readonly publicKeys: readonly string[];
  /** The key that tokens are minted with: `k4.secret.…`. @default none: it mints no tokens */
  readonly secretKey?: string | undefined;
  /** The issuer (`iss`) that minted tokens name. @default "keepsake" */
  readonly issuer?: string | undefined;
  /** The issuers whose tokens are taken. @default any that one of the keys verifies */
  readonly issuers?: readonly string[] | undefined;
  /**
   * The tenant of this server, such as `acme`: tokens for another one are refused. Without it each token
   * reaches the scopes of the tenant alone that its audience names, such as those in `org:acme`.
   */
  readonly tenant?: string | undefined;
  /** Seconds that clocks may differ by. @default 30 */
  readonly clockSkewSeconds?: number | undefined;
  /** Seconds a minted token lasts at most. @default 86_400 */
  readonly maxTtlSeconds?: number | undefined;
  /**
   * Actors that may mint tokens for others, and take back those of others; they need `auth.mint` as well.
   * Everybody else mints for itself, and no more than its own token says. @default none
   */
  readonly minters?: readonly string[] | undefined;
  /** Whether anybody may sign up, as a new actor with a scope of its own. @default false */
  readonly signup?: boolean | undefined;
  /** How many may sign up a minute, all together; nobody knows who they are. @default 10 */
  readonly signupsPerMinute?: number | undefined;
}

const secretPattern = /^k4\.secret\.[A-Za-z0-9_-]{86}$/;
const publicPattern = /^k4\.public\.[A-Za-z0-9_-]{43}$/;

/** Checks options; no message repeats a key. @throws {@link ValidationError} that names the option. */
export function checkTokenOptions(options: TokenOptions): void {
  const { publicKeys, secretKey, tenant, minters = [] } = options;
  const wrong = publicKeys.findIndex((key) => !publicPattern.test(key));
  if (wrong !== -1) {
    const reason = "it is no public key for PASETO v4; give one that begins with k4.public.";
    throw new ValidationError(`tokens.publicKeys[${wrong}]`, reason);
  }
  if (secretKey !== undefined && !secretPattern.test(secretKey)) {
    const reason = "it is no secret key for PASETO v4; give one that begins with k4.secret.";
    throw new ValidationError("tokens.secretKey", reason);
  }
  if (publicKeys.length === 0 && secretKey === undefined) {
    throw new ValidationError("tokens.publicKeys", "there is no key; give one to verify with");
  }
  if (tenant !== undefined) {
    requireScope(`org:${tenant}`);
  }
  minters.forEach(requireActor);
  requireSeconds("tokens.clockSkewSeconds", options.clockSkewSeconds);
  requireSeconds("tokens.maxTtlSeconds", options.maxTtlSeconds);
  requireRate("tokens.signupsPerMinute", options.signupsPerMinute);
}

function requireSeconds(field: string, seconds: number | undefined): void {
  if (seconds !== undefined && !(Number.isInteger(seconds) && seconds >= 0)) {
    throw new ValidationError(field, `${seconds} is not a whole number of seconds from 0 on`);
  }
}

function requireRate(field: string, rate: number | undefined): void {
  if (rate !== undefined && !(Number.isInteger(rate) && rate > 0)) {
    throw new ValidationError(field, `${rate} is not a whole number from 1 on`);
  }
}
