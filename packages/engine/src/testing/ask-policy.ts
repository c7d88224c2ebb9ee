import type { Capability, Narrowing, Policy, ScopeMember } from "@keepsake/core";
import { decide } from "../access/decide.ts";
import { settlePolicy } from "../access/settle-policy.ts";
import type { Decision } from "../access/verdict.ts";

/** Who asks where, by which policy: by default Ana in her own scope, by that of no choice. */
export interface Asked {
  readonly actor?: string;
  readonly scope?: string | null;
  readonly policy?: Policy;
  readonly members?: Readonly<Record<string, readonly ScopeMember[]>>;
  readonly narrowing?: readonly Narrowing[];
  readonly isRegistered?: boolean;
}

/** What is decided on a capability. */
export function ask(capability: Capability, asked: Asked = {}): Decision {
  const { actor = "user:ana", scope = "org:acme/user:ana", policy, members = {} } = asked;
  return decide(capability, {
    actor,
    scope,
    policy: settlePolicy(policy),
    memberships: new Map(Object.entries(members)),
    isRegistered: asked.isRegistered ?? false,
    narrowing: asked.narrowing ?? [],
  });
}
