import { requireScope, ValidationError } from "@keepsake/core";
import { actorSchema, auditNoteSchema, strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { readScopes } from "../../auth/tokens/read-scopes.ts";
import type { TokenService } from "../../auth/tokens/token-service.ts";
import { routeNotFound } from "../../routing/error-response.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";

const capPattern = /^(?:\*|[a-z_]+(?:\.[a-z_]+)*(?:\.\*)?)$/;
const defaultTtlSeconds = 3_600;

const mintSchema = strictObject({
  subject: actorSchema,
  ttlSeconds: z.int().min(1).optional(),
  scope: z.string().optional(),
  caps: z
    .array(z.string().regex(capPattern, "it is no capability; give one such as scope.read.*"))
    .max(200)
    .optional(),
  scopes: z.array(z.string()).max(200).optional(),
});

const revokeSchema = strictObject({
  jti: z.string().min(1).max(200),
  reason: auditNoteSchema.optional(),
});

const signupSchema = strictObject({
  displayName: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
  source: z.string().max(200).optional(),
});

/** Giving tokens, and taking them back. */
export const tokenRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/auth/tokens",
    summary: "Mints a token for an actor.",
    body: { schema: mintSchema },
    errors: ["NOT_FOUND", "POLICY_DENIED", "STORAGE_UNWIRED", "INVALID_SCOPE"],
    handle: mint,
  },
  {
    method: "POST",
    path: "/v1/auth/revoke",
    summary: "Takes a token back before it expires.",
    body: { schema: revokeSchema },
    errors: ["NOT_FOUND", "POLICY_DENIED", "STORAGE_UNWIRED"],
    async handle(call) {
      const { jti, reason = "" } = validate(revokeSchema, call.body, { name: "body" });
      await tokensOf(call).revoke(call.caller, jti, reason);
      return {};
    },
  },
  {
    method: "POST",
    path: "/v1/auth/signup",
    summary:
      "Makes a new actor with a scope of its own. Nothing of what it says of itself is kept.",
    isPublic: true,
    body: { schema: signupSchema, maxBytes: 16 * 1024 },
    errors: ["INVALID_BODY", "NOT_FOUND", "RATE_LIMITED", "STORAGE_UNWIRED"],
    async handle(call) {
      validate(signupSchema, call.body, { name: "body" });
      return { status: 201, body: await tokensOf(call).signup() };
    },
  },
];

async function mint(call: Call): Promise<Reply> {
  const wish = validate(mintSchema, call.body, { name: "body" });
  const { subject, ttlSeconds = defaultTtlSeconds, scope = null, caps, scopes } = wish;
  const tokens = tokensOf(call);
  if (ttlSeconds > tokens.maxTtlSeconds) {
    const reason = `${ttlSeconds} is more than ${tokens.maxTtlSeconds}, which a token lasts at most`;
    throw new ValidationError("ttlSeconds", reason);
  }
  if (scope !== null) {
    requireScope(scope);
  }
  scopes?.forEach((entry, index) => requireEntry(entry, `scopes[${index}]`));
  const reach = { caps: caps ?? null, scopes: scopes ?? null };
  return { body: await tokens.mint(call.caller, { subject, ttlSeconds, scope, ...reach }) };
}

function requireEntry(entry: string, field: string): void {
  try {
    readScopes([entry]);
  } catch (cause) {
    throw ValidationError.isInstance(cause)
      ? new ValidationError(field, cause.reason, { cause })
      : cause;
  }
}

function tokensOf({ services, request }: Call): TokenService {
  if (services.tokens === null) {
    const { pathname } = new URL(request.url);
    throw routeNotFound(request.method, pathname, "this server has no tokens");
  }
  return services.tokens;
}
