import type { Identity } from "../../access/identity.ts";
import type { Auditing } from "../../auditing/auditing.ts";
import type { Scopes } from "../../scopes/scopes.ts";
import type { Statistics } from "../../statistics/layer-stats.ts";
import type { TimePhrases } from "../../temporal/time-phrases.ts";
import { recordNotFound } from "../../record-not-found.ts";
import type { CallOptions } from "../../call-options.ts";
import type { CallMaker } from "../call.ts";
import { requireKnown } from "../http/require-known.ts";
import { pageOf } from "../records/read-page.ts";
import { itemsOf } from "../records/read-record.ts";
import { readScopeInfo } from "../records/read-scope-info.ts";
import {
  readAuditRow,
  readCaller,
  readPhrase,
  readPolicy,
  readStats,
  readToken,
  readVerification,
} from "../records/read-upkeep.ts";
import type { Tokens } from "../tokens.ts";

const auditFields = "actor capability decision operation since until limit cursor";
const readPhrases = itemsOf(readPhrase);
const nothing = (): undefined => undefined;

type SetMembers = (
  scope: string,
  request: object,
  options?: CallOptions,
) => ReturnType<Scopes["setMembers"]>;

type Remove = (scope: string, options?: CallOptions) => Promise<void>;

type Revoke = (request: object, options?: CallOptions) => Promise<void>;

type UpkeepCalls = Omit<Identity, "as"> & Auditing & Scopes & Statistics & TimePhrases & Tokens;

/** Looking after what a server holds, and who may touch it. */
export function createUpkeepCalls(call: CallMaker): UpkeepCalls {
  const setMembers: SetMembers = call("PUT /v1/scopes/members?path={scope}", readScopeInfo, "*");
  const setSettings: Scopes["setSettings"] = call(
    "PUT /v1/scopes/policies?path={scope}",
    readScopeInfo,
    "*",
  );
  const mint: Tokens["mintToken"] = call(
    "POST /v1/auth/tokens",
    readToken,
    "subject ttlSeconds capabilities>caps scopes scope",
  );
  const revoke: Revoke = call("POST /v1/auth/revoke", nothing, "*");
  return {
    whoami: call("GET /v1/auth/whoami", readCaller),
    effectivePolicy: call("GET /v1/policy/effective?scope={scope}", readPolicy, "actor"),
    audit: call("GET /v1/audit?scope={scope}", pageOf(readAuditRow), auditFields),
    auditTrail: call("GET /v1/audit", pageOf(readAuditRow), auditFields),
    auditRow: call("GET /v1/audit/{audit_row}", readAuditRow),
    verifyAudit: call("POST* /v1/audit/chain/verify", readVerification, "*"),
    layerStats: call("GET /v1/admin/layers/stats?scope={scope}", readStats),
    addTimePhrase: call("POST /v1/temporal/phrases scope", readPhrase, "name anchor expression"),
    timePhrases: call("GET /v1/temporal/phrases?scope={scope}", readPhrases),
    async removeTimePhrase(scope, name, options) {
      requireSegment(name);
      const path = `/v1/temporal/phrases/${encodeURIComponent(name.toWellFormed())}` as const;
      const remove: Remove = call(`DELETE ${path}?scope={scope}`, nothing);
      await remove(scope, options);
    },
    registerScope: call("POST /v1/scopes path", readScopeInfo, "members settings>policies"),
    scopeInfo: call("GET /v1/scopes?path={scope}", readScopeInfo),
    setMembers: (scope, members, options) => setMembers(scope, { members }, options),
    async setSettings(scope, settings, options) {
      requireKnown(settings, "*", "settings");
      return await setSettings(scope, settings, options);
    },
    listScopes: call(
      "GET /v1/scopes/list",
      pageOf(readScopeInfo),
      "prefix autoProvisioned limit cursor",
    ),
    deleteScope: call("DELETE /v1/scopes?path={scope}", nothing, "records"),
    mintToken: async (request, options) => await mint({ ttlSeconds: 3_600, ...request }, options),
    revokeToken: (id, request, options) => revoke({ reason: "", ...request, jti: id }, options),
  };
}

/** An address takes a dot, or two, for a way to elsewhere, however they are written. */
function requireSegment(name: unknown): asserts name is string {
  if (typeof name !== "string" || /^\.{0,2}$/.test(name)) {
    throw recordNotFound("time phrase", name);
  }
}
