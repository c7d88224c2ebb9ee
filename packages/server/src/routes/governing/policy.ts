import type { EffectivePolicy } from "@keepsake/core";
import { effectivePolicyRequestSchema, validate } from "@keepsake/core/schema";
import { routeNotFound } from "../../routing/error-response.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** What callers may do. */
export const policyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/policy/effective",
    summary: "What an actor may and may not do in a scope, and which tier decides.",
    query: { scope: "string", actor: "string" },
    querySchema: effectivePolicyRequestSchema,
    errors: readingErrors,
    handle: effectivePolicy,
  },
  {
    method: "GET",
    path: "/v1/policy/deployment",
    summary: "What the deployment allows and denies to everybody.",
    errors: ["NOT_FOUND"],
    handle: deploymentPolicy,
  },
];

/** Without a scope it is that of the caller's own. */
async function effectivePolicy({ memory, caller, query, signal }: Call): Promise<Reply> {
  const { scope = caller.actor, ...given } = query;
  const request = validate(effectivePolicyRequestSchema, given, { name: "request" });
  const policy = await memory.effectivePolicy(scopeOf(scope), request, { signal });
  return { body: { ...policy, capabilities: toDecisions(policy) } };
}

/** The decisions by capability. */
function toDecisions({ allowed, denied }: EffectivePolicy): object {
  return Object.fromEntries([...toEntries(allowed, "allow"), ...toEntries(denied, "deny")]);
}

function toEntries(
  decisions: EffectivePolicy["allowed"],
  decision: "allow" | "deny",
): readonly (readonly [string, object])[] {
  return decisions.map(({ capability, tier, reason }) => [
    capability,
    { decision, decidedByTier: tier, reason },
  ]);
}

async function deploymentPolicy({ services }: Call): Promise<Reply> {
  const { deployment } = services.served;
  if (deployment === undefined) {
    const why = "the memory behind this server tells no policy";
    throw routeNotFound("GET", "/v1/policy/deployment", why);
  }
  const defaults = { diagnosticsAllowed: true, experimentalEnabled: false };
  return { body: { ...deployment, defaults } };
}
