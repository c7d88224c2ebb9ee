import {
  type AuditVerification,
  type Memory,
  NotFoundError,
  ValidationError,
} from "@keepsake/core";
import {
  auditFilterSchema,
  auditVerificationRequestSchema,
  strictObject,
  validate,
} from "@keepsake/core/schema";
import { toWire } from "@keepsake/core/wire";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { operationOf, toWireAuditRow } from "../../wire/audit-row.ts";
import { isSameJson } from "../../wire/is-same-json.ts";
import { toWirePage } from "../../wire/page.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

const rowSchema = strictObject({ auditId: z.string().min(1), body: z.string() });

const firstRow = "audit_000000000000";
const emptyHash = "0".repeat(64);

/** Reading and checking the audit log. */
export const auditingRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/audit",
    summary: "Rows of the audit log, the newest first: of a scope, or of all that may be read.",
    query: {
      scope: "string",
      actor: "string",
      capability: "string",
      decision: "string",
      operation: "string",
      endpoint: "string",
      since: "string",
      until: "string",
      limit: "number",
      cursor: "string",
    },
    querySchema: auditFilterSchema,
    errors: readingErrors,
    handle: list,
  },
  {
    method: "GET",
    path: "/v1/audit/chain",
    summary: "Where the chain ends. There is one, of all actors.",
    query: { actor: "string" },
    errors: ["POLICY_DENIED"],
    handle: async ({ memory, signal }) => {
      const { headHash, length, algorithm } = await readHead(memory, signal);
      return { body: { headHash, length, legacyRows: 0, algorithm } };
    },
  },
  {
    method: "GET",
    path: "/v1/audit/:id",
    summary: "One row of the audit log.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) => ({
      body: toWireAuditRow(await memory.auditRow(params["id"] ?? "", { signal })),
    }),
  },
  {
    method: "POST",
    path: "/v1/audit/verify",
    summary: "Whether a row is in the log as it was once given.",
    body: { schema: rowSchema },
    errors: ["INVALID_BODY", "NOT_FOUND"],
    handle: verifyRow,
  },
  {
    method: "POST",
    path: "/v1/audit/chain/verify",
    summary: "Checks that no row was changed, removed or inserted.",
    body: { schema: auditVerificationRequestSchema },
    errors: ["NOT_FOUND", "POLICY_DENIED"],
    async handle({ memory, body, signal }) {
      const request = validate(auditVerificationRequestSchema, body, { name: "request" });
      const found = await memory.verifyAudit(request, { signal });
      const firstBrokenIndex = found.firstBroken?.index ?? null;
      return { body: { ...found, legacyRows: 0, firstBrokenIndex } };
    },
  },
];

async function list({ memory, query, signal }: Call): Promise<Reply> {
  const { scope, ...given } = query;
  const filter = validate(auditFilterSchema, withOperation(given), { name: "filter" });
  const page =
    scope === undefined
      ? await memory.auditTrail(filter, { signal })
      : await memory.audit(scopeOf(scope), filter, { signal });
  return { body: toWirePage(page, toWireAuditRow) };
}

/** Rows of a route are those of the method that it calls. */
function withOperation({ endpoint, ...given }: Call["query"]): object {
  if (typeof endpoint !== "string") {
    return given;
  }
  if (given["operation"] !== undefined) {
    throw new ValidationError("endpoint", "it cannot stand beside operation; give one of them");
  }
  return { ...given, operation: operationOf(endpoint) };
}

/** The row as it is sent now must be what was once sent, and in its place of the chain. */
async function verifyRow({ memory, body, signal }: Call): Promise<Reply> {
  const { auditId, body: noted } = validate(rowSchema, body, { name: "body" });
  const row = await memory.auditRow(auditId, { signal });
  const { valid } = await memory.verifyAudit({ id: auditId }, { signal });
  const match = valid && isSameJson(toWire(toWireAuditRow(row)), parse(noted));
  return { body: { match, algorithm: "sha256" } };
}

function parse(noted: string): unknown {
  try {
    return JSON.parse(noted);
  } catch {
    return null;
  }
}

/** Checking the first row tells where the chain ends, without going through it. */
async function readHead(
  memory: Memory,
  signal: AbortSignal,
): Promise<Pick<AuditVerification, "headHash" | "length" | "algorithm">> {
  try {
    return await memory.verifyAudit({ id: firstRow }, { signal });
  } catch (error) {
    if (NotFoundError.isInstance(error)) {
      return { headHash: emptyHash, length: 0, algorithm: "sha256" };
    }
    throw error;
  }
}
