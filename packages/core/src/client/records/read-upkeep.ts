import type { Caller, EffectivePolicy } from "../../access/identity.ts";
import type { Answer } from "../../answer/answer.ts";
import type { AuditRow } from "../../auditing/audit-row.ts";
import type { AuditVerification } from "../../auditing/auditing.ts";
import type { ForgetResult } from "../../forgetting/forgetting.ts";
import { layers } from "../../layer.ts";
import type { SweepResult, SweptScope } from "../../scopes/retention.ts";
import type { LayerStats, ScopeStats } from "../../statistics/layer-stats.ts";
import type { TimePhrase } from "../../temporal/time-phrases.ts";
import type { MintedToken } from "../tokens.ts";
import { readCitations, readWarnings } from "./read-citations.ts";
import { readLayerCounts } from "./read-layer-counts.ts";
import { listOf, orEmpty, type Reader, recordReader } from "./read-record.ts";

/** Reads an answer. */
export const readAnswer: Reader<Answer> = recordReader<Answer>({
  answer: "",
  abstained: false,
  packId: "",
  asOf: "",
  citations: readCitations,
  warnings: readWarnings,
});

/** Reads how much was forgotten, or would be. */
export const readForgotten: Reader<ForgetResult> = recordReader<ForgetResult>(
  { deleted: readLayerCounts, auditId: null },
  { deleted: "estimatedDeleted" },
);

/** Reads what a sweep has forgotten. */
export const readSweep: Reader<SweepResult> = recordReader<SweepResult>({
  scopes: listOf(recordReader<SweptScope>({ scope: "", deleted: readLayerCounts })),
  deleted: readLayerCounts,
});

/** Reads a row of the audit log. */
export const readAuditRow: Reader<AuditRow> = recordReader<AuditRow>({
  id: "",
  index: 0,
  at: "",
  actor: "",
  scope: null,
  operation: "",
  capability: "scope.read.local",
  decision: "allow",
  tier: "deployment",
  details: {},
  hash: "",
});

/** Reads whether the audit log is whole. */
export const readVerification: Reader<AuditVerification> = recordReader<AuditVerification>({
  valid: false,
  length: 0,
  headHash: "",
  firstBroken: null,
  algorithm: "sha256",
});

const readLayerStats = orEmpty(
  recordReader<LayerStats>({
    rows: 0,
    bytes: 0,
    oldest: null,
    newest: null,
    pendingEvents: 0,
    lagMs: 0,
  }),
);

/** Reads what a scope holds. */
export const readStats: Reader<ScopeStats> = recordReader<ScopeStats>({
  scope: "",
  at: "",
  layers: (given) =>
    Object(
      Object.fromEntries(layers.map((layer) => [layer, readLayerStats(Object(given)[layer])])),
    ),
});

/** Reads who a server takes the caller for. */
export const readCaller: Reader<Caller> = recordReader<Caller>(
  { actor: "", tenant: null, preset: null },
  { actor: "caller", tenant: "tenantId", preset: "deploymentPreset" },
);

/** Reads what an actor may do. */
export const readPolicy: Reader<EffectivePolicy> = recordReader<EffectivePolicy>({
  actor: "",
  scope: "",
  allowed: [],
  denied: [],
});

/** Reads a name for a window of time. */
export const readPhrase: Reader<TimePhrase> = recordReader<TimePhrase>({
  name: "",
  anchor: "",
  expression: "",
});

/** Reads a token. */
export const readToken: Reader<MintedToken> = recordReader<MintedToken>(
  { token: "", id: null, expiresAt: "" },
  { id: "jti" },
);
