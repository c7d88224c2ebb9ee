import { NotFoundError, RateLimitError } from "@keepsake/core";
import { CallLimiter } from "../limits/call-limiter.ts";
import { authoriseMinting } from "./minting-rights.ts";
import { type MintedToken, mintWith } from "./mint-with.ts";
import type { TokenServiceParts } from "./token-service.ts";

/** Who signed up. */
export interface SignedUp extends MintedToken {
  /** The new actor. */
  readonly userId: string;
  readonly scope: string;
  readonly tier: string;
}

const ttlSeconds = 7 * 24 * 60 * 60;
const tier = "free";
const caps = [
  "scope.read.local",
  "scope.read.holistic",
  "scope.read.descend",
  "scope.write",
  "scope.create.*",
  "understanding.read",
  "understanding.synthesize",
  "forget.cascade.derived_only",
  "lifecycle.subscribe",
  "llm.invoke",
  "blob.upload",
  "blob.read",
  "audit.read",
  "vocabulary.read",
  "temporal.phrases.read",
] as const;

/** Makes a new actor with a scope of its own, each time another one. */
export function createSignup({
  memory,
  options,
  keys,
  rights,
}: TokenServiceParts): () => Promise<SignedUp> {
  const { signupsPerMinute = 10 } = options;
  const limiter = new CallLimiter({ perMinute: signupsPerMinute, burst: signupsPerMinute });
  return async () => {
    if (options.signup !== true) {
      throw new NotFoundError("nobody signs up here; ask whoever keeps the server for a token");
    }
    requireRoom(limiter);
    const subject = `user:${crypto.randomUUID().replaceAll("-", "")}`;
    const tenant = options.tenant ?? null;
    const said = { subject, caps, scopes: [subject], tier, tenant, ttlSeconds };
    const minted = await mintWith(await keys(), options, said);
    const { jti, expiresAt } = minted;
    const asked = { operation: "signup", scope: subject, isOwn: true } as const;
    await authoriseMinting(rights, memory, { ...asked, details: { jti, subject, expiresAt } });
    return { ...minted, userId: subject, scope: subject, tier };
  };
}

/** Each leaves a row in the audit log, which nobody takes out again. */
function requireRoom(limiter: CallLimiter): void {
  const { isAllowed, retryAfterMs } = limiter.take(["signup"]);
  if (!isAllowed) {
    throw new RateLimitError("too many sign up at once; come back later", { retryAfterMs });
  }
}
