import { actorSchema } from "@keepsake/core/schema";
import { toWirePath } from "@keepsake/core/wire";
import { z } from "zod";
import type { ParameterKind } from "../routing/read-query.ts";
import type { Route } from "../routing/route.ts";
import { scopeText } from "./scope-text.ts";
import type { SchemaCollection } from "./schema-collection.ts";

const kinds: Readonly<Record<ParameterKind, object>> = {
  string: { type: "string" },
  refused: { not: {} },
  number: { type: "number" },
  boolean: { type: "boolean" },
  strings: { type: "array", items: { type: "string" } },
  interval: {
    type: "string",
    description: "Two times: from..to.",
    pattern: "^[^.]+(?:\\.\\d+Z?)?\\.\\.",
  },
};

/** The parameters of an operation: the segments of its path, those of its query, and its headers. */
export function toParameters(route: Route, schemas: SchemaCollection): readonly object[] {
  return [...ofPath(route), ...ofQuery(route, schemas), ...ofHeaders(route)];
}

function ofPath({ path }: Route): readonly object[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1 },
  }));
}

function ofQuery(
  { query = {}, querySchema, required = [] }: Route,
  schemas: SchemaCollection,
): readonly object[] {
  const checked = querySchema === undefined ? {} : schemas.add(querySchema, "request");
  const fields = new Map(Object.entries({ ...Object(checked["properties"]) }));
  const told = Object.entries(query).filter(([, kind]) => kind !== "refused");
  return told.map(([name, kind]) => ({
    name: toWirePath(name),
    in: "query",
    ...(required.includes(name) && { required: true }),
    ...(kind === "strings" && { style: "form", explode: false }),
    schema: toSchema({ name, kind, field: fields.get(toWirePath(name)) }),
  }));
}

interface QueryField {
  readonly name: string;
  readonly kind: ParameterKind;
  /** What it is checked by. */
  readonly field: unknown;
}

function toSchema({ name, kind, field }: QueryField): object {
  if (kind === "interval") {
    return kinds.interval;
  }
  return { ...kinds[kind], ...(name === "scope" && scopeText), ...Object(field) };
}

const { $schema: _, ...actorText } = z.toJSONSchema(actorSchema);

const ofCaller = [
  {
    name: "X-Cortex-Actor",
    in: "header",
    description: "Who acts; with a token its subject, or nobody.",
    schema: actorText,
  },
  {
    name: "X-Keepsake-Narrowing",
    in: "header",
    description: "A JSON list of narrowings, which all hold.",
    content: {
      "application/json": {
        schema: { type: "array", items: { $ref: "#/components/schemas/Narrowing" } },
      },
    },
  },
];

const lastEventId = {
  name: "Last-Event-ID",
  in: "header",
  description: "The last event that was seen; what came after it is told first, where it is known.",
  schema: { type: "string" },
};

function ofHeaders({ path, isPublic = false }: Route): readonly object[] {
  return [...(isPublic ? [] : ofCaller), ...(path === "/v1/lifecycle/stream" ? [lastEventId] : [])];
}
