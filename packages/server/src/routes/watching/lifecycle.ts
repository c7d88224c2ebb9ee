import { recordNotFound } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { mayIn, onlyReadable } from "../../lifecycle/only-readable.ts";
import { openStream } from "../../lifecycle/open-stream.ts";
import { requireFollowing } from "../../lifecycle/require-following.ts";
import { scopeOfStream } from "../../lifecycle/scope-of-stream.ts";
import { passes, readStreamFilter } from "../../lifecycle/stream-filter.ts";
import { lifecycleIdAt } from "../../lifecycle/tenant-history.ts";
import { toLiveStream } from "../../lifecycle/to-live-stream.ts";
import type { Parameters } from "../../routing/read-query.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { toLifecycleFrame, toWireLifecycleItem } from "../../wire/lifecycle-event.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

const filterParameters: Parameters = {
  scope: "string",
  eventId: "string",
  erasureId: "string",
  batchId: "refused",
  jobId: "refused",
  importId: "refused",
  events: "strings",
};

const pageSchema = strictObject({
  limit: z.int().min(1).max(500).default(50),
  offset: z.int().min(0).default(0),
});

/** Following what becomes of events. */
export const lifecycleRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/lifecycle/stream",
    summary: "What happens in a scope and below it, as a stream of server-sent events.",
    query: { ...filterParameters, sinceLifecycleId: "string" },
    errors: [...readingErrors, "NOT_FOUND"],
    handle: (call) => stream(call),
  },
  {
    method: "GET",
    path: "/v1/lifecycle",
    summary:
      "What happened lately in a scope and below it, the newest first: up to 1,000 of its tenant, since one was first followed or asked about.",
    query: { ...filterParameters, limit: "number", offset: "number" },
    querySchema: pageSchema,
    errors: [...readingErrors, "NOT_FOUND"],
    handle: (call) => list(call),
  },
  {
    method: "GET",
    path: "/v1/lifecycle/event/:id",
    summary: "Something that happened lately.",
    errors: ["NOT_FOUND"],
    handle: (call) => readOne(call),
  },
];

async function stream(call: Call): Promise<Reply> {
  const { memory, query, request, services, signal: hungUp } = call;
  const filter = readStreamFilter(query);
  const scope = await scopeOfStream(memory, query);
  await requireFollowing(memory, scope);
  const { sinceLifecycleId = null } = query;
  const lastId = request.headers.get("last-event-id") ?? sinceLifecycleId;
  const left = new AbortController();
  const told = openStream(services.lifecycle, {
    memory,
    scope,
    filter,
    lastId: typeof lastId === "string" ? lastId : null,
    signal: AbortSignal.any([left.signal, hungUp, services.lifecycle.closed]),
  });
  const opening = `: open\nid: ${lifecycleIdAt(Date.now())}\n\n`;
  return new Response(
    toLiveStream(framesOf(told, call), { opening, onLeave: () => left.abort() }),
    {
      headers: { "content-type": "text/event-stream", "cache-control": "no-cache, no-transform" },
    },
  );
}

/** Nothing is told to whose token has expired or was taken back meanwhile. */
async function* framesOf(
  events: ReturnType<typeof openStream>,
  { caller: { holds }, services }: Call,
): AsyncGenerator<string> {
  const { turns } = services.lifecycle;
  for await (const event of events) {
    await turns.take();
    if ((await holds?.()) === false) {
      return;
    }
    yield toLifecycleFrame(event);
  }
}

async function list({ memory, query, services }: Call): Promise<Reply> {
  const filter = readStreamFilter(query);
  const { limit: askedLimit, offset: askedOffset } = query;
  const page = { limit: askedLimit, offset: askedOffset };
  const { limit, offset } = validate(pageSchema, page, { name: "query" });
  const scope = await scopeOfStream(memory, query);
  await requireFollowing(memory, scope);
  const told = services.lifecycle.within(scope).filter((event) => passes(event, filter));
  const readable = (await onlyReadable(memory, told)).toReversed();
  const hasMore = readable.length > offset + limit;
  const items = readable.slice(offset, offset + limit).map(toWireLifecycleItem);
  return { body: { items, nextOffset: hasMore ? offset + limit : null, hasMore } };
}

async function readOne({ memory, params, services }: Call): Promise<Reply> {
  const id = params["id"] ?? "";
  const found = services.lifecycle.find(id);
  const [told] = found === null ? [] : await onlyReadable(memory, [found]);
  if (told === undefined || !(await mayIn(memory, told.scope, "lifecycle.subscribe"))) {
    throw recordNotFound("lifecycle event", id);
  }
  return { body: toWireLifecycleItem(told) };
}
