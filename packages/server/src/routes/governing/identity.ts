import { formatTimestamp } from "@keepsake/core";
import type { Authenticated, CallerToken } from "../../auth/authenticator.ts";
import { readScopes } from "../../auth/tokens/read-scopes.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";

/** Who calls. */
export const identityRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/auth/whoami",
    summary:
      "Who the caller is taken for, and what that one may do in a scope of its own, or in the first of its token.",
    handle: whoami,
  },
];

async function whoami({ memory, caller, services, signal }: Call): Promise<Reply> {
  const known = await memory.whoami({ signal });
  const { actor, tenant, preset } = known;
  const { token } = caller;
  const { allowed } = await memory.effectivePolicy(scopeOfCaller(caller), {}, { signal });
  return {
    body: {
      ...known,
      caller: actor,
      tenantId: token?.tenant ?? tenant?.split(":")[1] ?? null,
      deploymentPreset: preset ?? services.served.deployment?.preset ?? null,
      effectiveCapabilities: allowed.map(({ capability }) => capability),
      token: token === null ? null : toWireToken(token),
      tier: token?.tier ?? "self_hosted",
      expiresAt: token === null ? null : formatTimestamp(token.expiresAtMs),
    },
  };
}

/** The first scope that a token is for, as it may do nothing elsewhere; else the one named like the caller. */
function scopeOfCaller({ actor, token }: Authenticated): string {
  return readScopes(token?.scopes ?? null).paths?.[0] ?? actor;
}

function toWireToken({ jti, issuer, expiresAtMs }: CallerToken): object {
  return { jti, iss: issuer, exp: Math.floor(expiresAtMs / 1_000) };
}
