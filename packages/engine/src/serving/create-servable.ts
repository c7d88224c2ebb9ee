import { type Memory, type OutsideAction, type Servable, ServerError } from "@keepsake/core";
import { type Access, toAuditDraft, whenGranted } from "../access/access.ts";
import { watchAccess } from "../access/watch-access.ts";
import { settlePolicy } from "../access/settle-policy.ts";
import { toAuditRow } from "../audit/to-audit-row.ts";
import type { EngineOptions } from "../engine.ts";
import { createRecordStore } from "../records/create-record-store.ts";
import { createWebhookStore } from "../outbox/create-webhook-store.ts";
import type { Storage } from "../storage/storage.ts";

/** What a memory offers to its server is worked out from. */
export interface ServableParts {
  readonly storage: Storage;
  readonly policy: EngineOptions["policy"];
  /** What each handle of the memory may do. */
  readonly accessOf: WeakMap<Memory, Access>;
  /** Makes a handle. */
  readonly bind: (access: Access) => Memory;
}

/** What a memory offers to whoever serves it. */
export function createServable({ storage, policy, accessOf, bind }: ServableParts): Servable {
  const access = (handle: Memory): Access => {
    const found = accessOf.get(handle);
    if (found === undefined) {
      throw new ServerError("the handle is none of this memory; take one that its as() gave");
    }
    return found;
  };
  return {
    records: createRecordStore(storage),
    webhooks: createWebhookStore({ storage, policy, accessOf: access }),
    deployment: toDeployment(policy),
    async authorise(handle, { capability, scope, operation, details }) {
      const decision = access(handle).require(capability, scope, operation);
      return await whenGranted(decision, async (grant) => {
        const [row] = await storage.appendAudit([toAuditDraft(grant, details)]);
        if (row === undefined) {
          throw new ServerError("the audit log took no row");
        }
        return toAuditRow(row);
      });
    },
    watch(handle, onGrant) {
      const found = accessOf.get(handle);
      return found === undefined ? handle : bind(watchAccess(found, onGrant));
    },
    async refuse(handle, action, reason) {
      return await refuseAs(access(handle), action, reason);
    },
  };
}

async function refuseAs(
  access: Access,
  { capability, scope, operation }: OutsideAction,
  reason: string,
): Promise<never> {
  const { actor } = access;
  return await access.deny({ actor, capability, scope, operation, tier: "actor", reason });
}

function toDeployment(policy: EngineOptions["policy"]): Servable["deployment"] {
  const { preset, deployment, autoProvision, allowedScopeTypes = null } = settlePolicy(policy);
  const [outer, ...inner] = deployment;
  return {
    preset,
    allow: inner.findLast(({ allow }) => allow !== undefined)?.allow ?? outer?.allow ?? [],
    deny: deployment.flatMap(({ deny }) => deny ?? []),
    allowedScopeTypes,
    autoProvision,
  };
}
