import { ownerOf } from "../../auth/owner-of.ts";
import { recordNotFound, ValidationError } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { otherRows } from "../../transfer/formats/other-rows.ts";
import { readLine } from "../../transfer/formats/read-line.ts";
import { readRowObject } from "../../transfer/formats/read-row-object.ts";
import { readScopeTemplate } from "../../transfer/formats/scope-template.ts";
import type { ReadRow } from "../../transfer/import-row.ts";
import { splitLines } from "../../transfer/split-lines.ts";
import { toWireBegunImport, toWireImport } from "../../wire/import-job.ts";
import { foundingErrors, writingErrors } from "../../routing/scope-errors.ts";

const maxBytes = 64 * 1024 * 1024;
const anything = z.array(z.unknown());

const linesSchema = strictObject({
  scope: z.string(),
  lines: anything.optional(),
  data: z.union([z.string(), anything]).optional(),
  format: z.literal("jsonl").optional(),
});
const templateLinesSchema = strictObject({ scopeTemplate: z.string(), lines: anything });
const templateRowsSchema = strictObject({ scopeTemplate: z.string(), rows: anything });
const scopeRowsSchema = strictObject({ scope: z.string(), rows: anything });

/** Taking over what another memory holds. */
export const importRoutes: readonly Route[] = [
  importRoute({
    path: "/v1/import",
    summary: "Imports envelopes, or lines of an export, into a scope.",
    schema: linesSchema,
    async handle(call) {
      const { scope, lines, data } = validate(linesSchema, call.body, { name: "body" });
      if ((lines === undefined) === (data === undefined)) {
        throw new ValidationError("lines", "give lines or data, and not both");
      }
      const path = scopeOf(scope);
      const rows = lines ?? data ?? [];
      const read: ReadRow = (line) => readLine(path, line);
      return await begin(call, typeof rows === "string" ? [...splitLines(rows)] : rows, read);
    },
  }),
  importRoute({
    path: "/v1/import/jsonl",
    summary: "Imports envelopes into the scopes that a template makes of each.",
    schema: templateLinesSchema,
    errors: foundingErrors,
    async handle(call) {
      const { scopeTemplate, lines } = validate(templateLinesSchema, call.body, { name: "body" });
      const template = readScopeTemplate(scopeTemplate);
      return await begin(call, lines, (line) => {
        const fields = readRowObject(line);
        const own = Object.entries(fields).filter(([name]) => !template.names.includes(name));
        return readLine(template.fill(fields), Object.fromEntries(own));
      });
    },
  }),
  ...(["mem0", "zep"] as const).map((format) =>
    importRoute({
      path: `/v1/import/${format}`,
      summary: `Imports rows of ${format} into the scopes that a template makes of each.`,
      schema: templateRowsSchema,
      errors: foundingErrors,
      async handle(call) {
        const { scopeTemplate, rows } = validate(templateRowsSchema, call.body, { name: "body" });
        const template = readScopeTemplate(scopeTemplate);
        return await begin(call, rows, (row) => {
          const fields = readRowObject(row);
          return { kind: "event", scope: template.fill(fields), input: otherRows[format](fields) };
        });
      },
    }),
  ),
  ...(["letta", "openai"] as const).map((format) =>
    importRoute({
      path: `/v1/import/${format}`,
      summary: `Imports rows of ${format} into a scope.`,
      schema: scopeRowsSchema,
      async handle(call) {
        const { scope: given, rows } = validate(scopeRowsSchema, call.body, { name: "body" });
        const scope = scopeOf(given);
        return await begin(call, rows, (row) => {
          return { kind: "event", scope, input: otherRows[format](readRowObject(row)) };
        });
      },
    }),
  ),
  {
    method: "GET",
    path: "/v1/import/:id",
    summary: "How far an import of the caller's is.",
    errors: ["NOT_FOUND"],
    async handle({ params, caller, services }) {
      const id = params["id"] ?? "";
      const job = await services.imports.find(id, ownerOf(caller));
      if (job === null) {
        throw recordNotFound("import", id);
      }
      return { body: toWireImport(job) };
    },
  },
];

interface ImportRoute extends Pick<Route, "path" | "summary" | "handle" | "errors"> {
  readonly schema: z.ZodType;
}

function importRoute({ schema, errors = writingErrors, ...route }: ImportRoute): Route {
  return { ...route, method: "POST", body: { schema, maxBytes }, errors };
}

async function begin(
  { memory, caller, services }: Call,
  rows: readonly unknown[],
  read: ReadRow,
): Promise<Reply> {
  const source = { rows, read };
  const beginning = { memory, actor: ownerOf(caller), source, estimatedItems: rows.length };
  return { status: 202, body: toWireBegunImport(await services.imports.begin(beginning)) };
}
