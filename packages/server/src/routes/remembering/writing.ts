import {
  type ErrorCode,
  type ExperienceInput,
  requireScope,
  type ScopedExperience,
  ValidationError,
} from "@keepsake/core";
import { validate } from "@keepsake/core/schema";
import { z } from "zod";
import { bulkBodySchema, envelopeBodySchema } from "../../openapi/envelope-body.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireAcknowledgement, toWireBulk } from "../../wire/acknowledgement.ts";
import { type WireBulk, wireBulkSchema } from "../../wire/envelope/envelope-schema.ts";
import { readEnvelope } from "../../wire/envelope/read-envelope.ts";
import { within } from "../../wire/envelope/within.ts";
import { readWait, tellWaitTimeout } from "../../wire/wait.ts";
import { writingErrors } from "../../routing/scope-errors.ts";

const waitSchema = z.object({
  wait: z.enum(["accepted", "captured", "indexed", "consolidated", "settled"]).optional(),
});

const errors: readonly ErrorCode[] = [
  ...writingErrors,
  "INVALID_ENVELOPE",
  "IDEMPOTENCY_CONFLICT",
  "WAIT_TIMEOUT",
];

const bulkBytes = 64 * 1024 * 1024;

/** Writing what was experienced. */
export const writingRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/experience",
    summary: "Remembers one experience.",
    query: { wait: "string" },
    querySchema: waitSchema,
    body: { schema: envelopeBodySchema },
    errors,
    async handle({ memory, body, query, signal }) {
      const options = readWait(query["wait"]);
      const { scope, input } = readEnvelope(body);
      const writing = memory.experience(scopeOf(scope), input, { ...options, signal });
      const told = await tellWaitTimeout(writing);
      return { status: statusOf(options), body: toWireAcknowledgement(told) };
    },
  },
  {
    method: "POST",
    path: "/v1/experience/bulk",
    summary: "Remembers up to 1,000 experiences of one scope or several, all of them or none.",
    query: { wait: "string" },
    querySchema: waitSchema,
    body: { schema: bulkBodySchema, maxBytes: bulkBytes },
    errors,
    handle: (call) => writeBulk(call),
  },
];

async function writeBulk({ memory, body, query, signal }: Call): Promise<Reply> {
  const options = readWait(query["wait"]);
  const bulk = validate(wireBulkSchema, body, { name: "items" });
  if (bulk.scope !== undefined) {
    requireScope(bulk.scope);
  }
  const items = bulk.items.map((item, index) => readItem(item, index, bulk));
  const limits = { ...options, signal };
  const [scope = "", ...others] = new Set(items.map((item) => item.scope));
  const inputs = items.map(({ input }) => input);
  const writing =
    others.length === 0
      ? memory.experienceBulk(scope, inputs, limits)
      : memory.experienceAcross(items, limits);
  const { results } = await tellWaitTimeout(writing);
  const stream = `/v1/lifecycle/stream${others.length === 0 ? `?scope=${scope}` : ""}`;
  return { status: statusOf(options), body: toWireBulk(results, stream) };
}

function readItem(item: unknown, index: number, bulk: WireBulk): ScopedExperience {
  const path = `items[${index}]`;
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    throw new ValidationError(path, "it is no envelope", { code: "INVALID_ENVELOPE" });
  }
  const directives = bulk.directives === undefined ? {} : { directives: bulk.directives };
  const read = within(path, () => readEnvelope({ ...directives, ...item }));
  const input: ExperienceInput = read.input;
  return read.scope === undefined
    ? { scope: scopeOf(bulk.scope), input }
    : { scope: within(path, () => scopeOf(read.scope)), input };
}

function statusOf({ wait }: { readonly wait?: string | undefined }): 200 | 202 {
  return wait === undefined ? 202 : 200;
}
