import { recallInputSchema, strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toEventStream } from "../../routing/to-event-stream.ts";
import { requireNoAskedHints } from "../../wire/envelope/require-no-hints.ts";
import { readFilters } from "../../wire/filters.ts";
import { toWirePack } from "../../wire/pack.ts";
import { toRecallEvents } from "../../wire/recall-events.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** What a recall on the wire has beside the contract. */
const wireFieldsSchema = strictObject({
  excludeContent: z.boolean().optional(),
  stream: z.boolean().optional(),
});

const bodySchema = z.intersection(
  recallInputSchema,
  wireFieldsSchema.extend({ scope: z.string() }),
);

const errors = [...readingErrors, "IDEMPOTENCY_CONFLICT"] as const;

/** Finding what bears on a query. */
export const recallRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/recall",
    summary: "Finds what bears on a query, within budgets.",
    body: { schema: bodySchema },
    errors,
    handle: (call) => recall(call, false),
  },
  {
    method: "POST",
    path: "/v1/recall/stream",
    summary: "Finds what bears on a query, as server-sent events.",
    body: { schema: bodySchema },
    errors,
    handle: (call) => recall(call, true),
  },
];

async function recall({ memory, body, signal }: Call, isStreamed: boolean): Promise<Reply> {
  requireNoAskedHints(body);
  const { scope, excludeContent, stream, filters, ...rest } = body;
  const own = validate(wireFieldsSchema, { excludeContent, stream }, { name: "query" });
  const asked = { ...rest, ...(filters !== undefined && { filters: readFilters(filters) }) };
  const request = validate(recallInputSchema, asked, { name: "query" });
  const startMs = performance.now();
  const pack = await memory.recall(scopeOf(scope), request, { signal });
  const elapsedMs = performance.now() - startMs;
  const settings = { elapsedMs, excludeContent: own.excludeContent === true };
  return isStreamed || own.stream === true
    ? toEventStream(toRecallEvents(pack, { ...settings, filters }))
    : { body: toWirePack(pack, settings) };
}
