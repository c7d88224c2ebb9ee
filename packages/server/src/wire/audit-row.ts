import type { AuditRow } from "@keepsake/core";

/** Methods of the contract, and the routes that call them. */
const endpoints: Readonly<Record<string, string>> = {
  experience: "/v1/experience",
  experienceBulk: "/v1/experience/bulk",
  recall: "/v1/recall",
  answer: "/v1/answer",
  events: "/v1/events",
  event: "/v1/events/{id}",
  episodes: "/v1/episodes",
  episode: "/v1/episodes/{id}",
  facts: "/v1/facts",
  fact: "/v1/facts/{id}",
  factTimeline: "/v1/facts/timeline",
  conflicts: "/v1/conflicts",
  beliefs: "/v1/beliefs",
  beliefWhy: "/v1/beliefs/why",
  understanding: "/v1/understanding",
  coverage: "/v1/understanding/coverage",
  buildEpisodes: "/v1/episodes/build",
  buildBeliefs: "/v1/beliefs/build",
  synthesize: "/v1/understanding/synthesize",
  forget: "/v1/forget",
  previewErasure: "/v1/erasures/preview",
  erase: "/v1/erasures",
  cancelErasure: "/v1/erasures/{id}/cancel",
  audit: "/v1/audit",
  auditRow: "/v1/audit/{id}",
  verifyAudit: "/v1/audit/chain/verify",
  layerStats: "/v1/admin/layers/stats",
  lifecycle: "/v1/lifecycle/stream",
  timePhrases: "/v1/temporal/phrases",
  addTimePhrase: "/v1/temporal/phrases",
  removeTimePhrase: "/v1/temporal/phrases/{name}",
  scopeInfo: "/v1/scopes",
  registerScope: "/v1/scopes",
  deleteScope: "/v1/scopes",
  setMembers: "/v1/scopes/members",
  setSettings: "/v1/scopes/policies",
  applyRetention: "/v1/scopes/retention",
  effectivePolicy: "/v1/policy/effective",
  mintToken: "/v1/auth/tokens",
  revokeToken: "/v1/auth/revoke",
  signup: "/v1/auth/signup",
  createSubscription: "/v1/webhooks",
  deleteSubscription: "/v1/webhooks/{id}",
  updateSubscription: "/v1/webhooks/{id}",
  rotateSecret: "/v1/webhooks/{id}/rotate",
};

/** The method whose rows a route writes; the route itself, which no row has, where there is none. */
export function operationOf(endpoint: string): string {
  const found = Object.entries(endpoints).findLast(([, path]) => path === endpoint);
  return found?.[0] ?? endpoint;
}

/** A row of the audit log as the wire has it. */
export function toWireAuditRow(row: AuditRow): object {
  const { at, scope, operation, capability, tier, details } = row;
  const { eventId, jti } = details;
  return {
    ...row,
    ts: at,
    endpoint: endpoints[operation] ?? null,
    decidedByTier: tier,
    tenantId: scope?.split("/", 1)[0]?.split(":")[1] ?? null,
    ...(typeof eventId === "string" && { eventId }),
    tokenJti: typeof jti === "string" ? jti : null,
    gdpr: capability.startsWith("forget.gdpr"),
  };
}
