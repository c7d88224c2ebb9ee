import { validate, writeStatusRequestSchema } from "@keepsake/core/schema";
import { ValidationError } from "@keepsake/core";
import type { Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireStatus } from "../../wire/acknowledgement.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** How far writes have come. */
export const writeStatusRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/experience/status",
    summary: "How far a write has come, by its event or its idempotency key.",
    query: { eventId: "string", idempotencyKey: "string", scope: "string" },
    errors: ["INVALID_SCOPE"],
    async handle({ memory, query, signal }) {
      const { eventId, ...byKey } = query;
      if (byKey["scope"] !== undefined) {
        scopeOf(byKey["scope"]);
      }
      if (eventId === undefined && byKey["idempotencyKey"] === undefined) {
        throw new ValidationError("eventId", "it is missing; give it, or an idempotency_key");
      }
      const asked = eventId === undefined ? byKey : { eventId };
      const request = validate(writeStatusRequestSchema, asked, { name: "idempotencyKey" });
      return { body: toWireStatus(await memory.writeStatus(request, { signal })) };
    },
  },
  {
    method: "GET",
    path: "/v1/experience/by-idempotency-key/:key",
    summary: "How far the write under an idempotency key has come.",
    query: { scope: "string" },
    errors: ["INVALID_SCOPE"],
    async handle({ memory, params, query, signal }) {
      const asked = { idempotencyKey: params["key"], ...query };
      const request = validate(writeStatusRequestSchema, asked, { name: "idempotencyKey" });
      return { body: toWireStatus(await memory.writeStatus(request, { signal })) };
    },
  },
  {
    method: "GET",
    path: "/v1/derivation/status",
    summary: "Whether everything is derived that was written to a scope.",
    query: { scope: "string" },
    required: ["scope"],
    errors: readingErrors,
    async handle({ memory, query, signal }) {
      const scope = scopeOf(query["scope"]);
      const { layers } = await memory.layerStats(scope, { signal });
      const { pendingEvents, lagMs } = layers.facts;
      return { body: { scope, caughtUp: pendingEvents === 0, pendingEvents, lagMs } };
    },
  },
];
