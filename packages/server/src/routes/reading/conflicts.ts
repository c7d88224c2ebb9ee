import {
  type Conflict,
  type ConflictFilter,
  type Memory,
  createPage,
  type Page,
} from "@keepsake/core";
import { conflictFilterSchema, conflictResolutionSchema, validate } from "@keepsake/core/schema";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toConflictView, toWireConflict } from "../../wire/conflict.ts";
import { toWirePage } from "../../wire/page.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** Reading and deciding conflicts. */
export const conflictRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/conflicts",
    summary: "Conflicts of a scope: those that are open, or all that there ever were.",
    query: {
      scope: "string",
      view: "string",
      subject: "string",
      predicate: "string",
      status: "string",
      limit: "number",
      cursor: "string",
    },
    querySchema: conflictFilterSchema,
    required: ["scope"],
    errors: readingErrors,
    handle: (call) => listConflicts(call),
  },
  {
    method: "GET",
    path: "/v1/conflicts/:id",
    summary: "One conflict.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) => ({
      body: toConflictView(await memory.conflict(params["id"] ?? "", { signal })),
    }),
  },
  {
    method: "POST",
    path: "/v1/conflicts/:id/resolve",
    summary: "Decides a conflict.",
    body: { schema: conflictResolutionSchema },
    errors: ["NOT_FOUND", "POLICY_DENIED", "WAIT_TIMEOUT"],
    handle: (call) => resolveConflict(call),
  },
];

async function listConflicts({ memory, query, signal }: Call): Promise<Reply> {
  const { scope: given, ...rest } = query;
  const scope = scopeOf(given);
  const filter = validate(conflictFilterSchema, rest, { name: "filter" });
  const { cursor, limit: _, ...wanted } = filter;
  const all = await readAll(memory, scope, { filter: wanted, signal });
  const page = isOffset(cursor)
    ? cutAt(all, filter)
    : await memory.conflicts(scope, filter, { signal });
  const conflicts = page.items.map(toConflictView);
  return { body: { ...toWirePage(page, toWireConflict), conflicts, total: all.length } };
}

interface Reading {
  readonly filter: ConflictFilter;
  readonly signal: AbortSignal;
}

async function readAll(
  memory: Memory,
  scope: string,
  { filter, signal }: Reading,
): Promise<readonly Conflict[]> {
  const all: Conflict[] = [];
  const first = await memory.conflicts(scope, { ...filter, limit: 500 }, { signal });
  for await (const conflict of first) {
    all.push(conflict);
  }
  return all;
}

/** A cursor may also say how many to pass over. */
function isOffset(cursor: string | undefined): cursor is string {
  return cursor !== undefined && /^\d{1,9}$/.test(cursor);
}

function cutAt(all: readonly Conflict[], { cursor, limit = 50 }: ConflictFilter): Page<Conflict> {
  const end = Number(cursor) + limit;
  const next = end < all.length ? String(end) : null;
  const cut = (from: string): Page<Conflict> => cutAt(all, { cursor: from, limit });
  return createPage(all.slice(Number(cursor), end), next, async (from) => cut(from));
}

async function resolveConflict({ memory, params, body, signal }: Call): Promise<Reply> {
  const { boundary } = body;
  const whole = typeof boundary === "string" ? { ...body, boundary: toDate(boundary) } : body;
  const resolution = validate(conflictResolutionSchema, whole, { name: "resolution" });
  const told = await memory.resolveConflict(params["id"] ?? "", resolution, { signal });
  return { body: toConflictView(told) };
}

/** A year or a month is its first day. */
function toDate(boundary: string): string {
  return /^\d{4}(?:-\d{2})?$/.test(boundary) ? `${boundary}-01-01`.slice(0, 10) : boundary;
}
