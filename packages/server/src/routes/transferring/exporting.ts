import { ownerOf } from "../../auth/owner-of.ts";
import {
  formatTimestamp,
  parseTimestamp,
  recordNotFound,
  utf8Length,
  ValidationError,
} from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { exportedLayers, exportLines, type ExportRequest } from "../../transfer/export-lines.ts";
import { findExport, keepExport } from "../../transfer/jobs/kept-export.ts";
import { toStream } from "../../transfer/to-stream.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** Bytes that are sent with the answer; more are fetched by a request of their own. */
const inlineBytes = 8 * 1024 * 1024;

const latestMs = 253_402_300_799_999;

/** Microseconds since the epoch, or RFC 3339. */
const timeSchema = z.union([z.int(), z.string()]);

const exportSchema = strictObject({
  scope: z.string(),
  format: z.literal("jsonl").optional(),
  include: z.array(z.enum(exportedLayers)).optional(),
  timeRangeStart: timeSchema.optional(),
  timeRangeEnd: timeSchema.optional(),
});

/** Giving out what a scope holds. */
export const exportRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/export",
    summary: "Exports the events of a scope, and its facts, as lines of JSON.",
    body: { schema: exportSchema },
    errors: readingErrors,
    handle: (call) => exportScope(call),
  },
  {
    method: "GET",
    path: "/v1/export/:id",
    summary: "The lines of an export of the caller's, which are made as they are sent.",
    errors: ["NOT_FOUND"],
    async handle({ memory, params, caller, services, signal }) {
      const id = params["id"] ?? "";
      const kept = await findExport(services.records, id, ownerOf(caller));
      if (kept === null) {
        throw recordNotFound("export", id);
      }
      const lines = exportLines(memory, kept.scope, { ...kept.request, signal });
      const headers = { "content-type": "application/x-ndjson", "cache-control": "no-store" };
      return new Response(toStream(await begun(lines)), { headers });
    },
  },
];

async function exportScope({ memory, body, caller, services, signal }: Call): Promise<Reply> {
  const checked = validate(exportSchema, body, { name: "body" });
  const scope = scopeOf(checked.scope);
  const request: ExportRequest = {
    include: checked.include,
    since: toTime(checked.timeRangeStart, "timeRangeStart"),
    until: toTime(checked.timeRangeEnd, "timeRangeEnd"),
  };
  const exportId = `exp_${crypto.randomUUID().replaceAll("-", "")}`;
  const data = await gather(exportLines(memory, scope, { ...request, signal }));
  await keepExport(services.records, { exportId, actor: ownerOf(caller), scope, request });
  const told = { id: exportId, exportId, format: "jsonl", url: `/v1/export/${exportId}` };
  return { body: { ...told, bytes: data === null ? null : utf8Length(data), data } };
}

/** All lines as a text; null where they are too many for an answer. */
async function gather(lines: AsyncIterable<string>): Promise<string | null> {
  const gathered: string[] = [];
  let bytes = 0;
  for await (const line of lines) {
    bytes += utf8Length(line) + 1;
    if (bytes > inlineBytes) {
      return null;
    }
    gathered.push(`${line}\n`);
  }
  return gathered.join("");
}

/** The same lines once the first of them is there, so that a refusal is answered as one. */
async function begun(lines: AsyncGenerator<string>): Promise<AsyncIterator<string>> {
  let first: IteratorResult<string> | null = await lines.next();
  return {
    async next() {
      const next = first ?? (await lines.next());
      first = null;
      return next;
    },
    return: () => lines.return(undefined),
  };
}

function toTime(time: number | string | undefined, field: string): string | undefined {
  if (time === undefined) {
    return undefined;
  }
  const ms = typeof time === "number" ? Math.ceil(time / 1_000) : parseTimestamp(time, field);
  if (Math.abs(ms) > latestMs) {
    throw new ValidationError(field, `${time} microseconds are beyond the year 9999`);
  }
  return formatTimestamp(ms);
}
