import { narrowingSchema } from "@keepsake/core/schema";
import type { Route } from "../routing/route.ts";
import { errorSchema } from "./error-responses.ts";
import { headerComponents } from "./reply-headers.ts";
import { SchemaCollection } from "./schema-collection.ts";
import { toParameters } from "./to-parameters.ts";
import { toRequestBody } from "./to-request-body.ts";
import { toResponses } from "./to-responses.ts";

/** A document of OpenAPI, as JSON holds it. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

/** What is told of the API as a whole. */
export interface OpenApiInfo {
  /** Of the server. */
  readonly version: string;
}

/**
 * The document of an API of these routes: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1. Bodies are
 * described by the schemas that check them.
 */
export function toOpenApiDocument(
  routes: readonly Route[],
  { version }: OpenApiInfo,
): OpenApiDocument {
  const schemas = new SchemaCollection();
  schemas.add(narrowingSchema, "request");
  const paths = toPaths(routes, schemas);
  return {
    openapi: "3.1.1",
    info: {
      title: "Keepsake",
      version,
      summary: "Long-term memory of agents, as the CortexDB v1 API has it",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "The key of the server, or a token of PASETO v4.public.",
        },
      },
      headers: headerComponents,
      schemas: { Error: errorSchema, ...schemas.named() },
    },
  };
}

function toPaths(
  routes: readonly Route[],
  schemas: SchemaCollection,
): Readonly<Record<string, unknown>> {
  const byPath = Map.groupBy(routes, ({ path }) => path.replaceAll(/:(\w+)/g, "{$1}"));
  return Object.fromEntries(
    Array.from(byPath, ([path, ofPath]) => [
      path,
      Object.fromEntries(
        ofPath.map((route) => [route.method.toLowerCase(), toOperation(route, schemas)]),
      ),
    ]),
  );
}

function toOperation(route: Route, schemas: SchemaCollection): object {
  const { method, summary, path, stability = "stable", isPublic = false } = route;
  return {
    operationId: toOperationId(method, path),
    summary,
    tags: [path.split("/")[2] ?? "server"],
    "x-stability": stability,
    ...(isPublic && { security: [] }),
    parameters: toParameters(route, schemas),
    ...toRequestBody(route, schemas),
    responses: toResponses(route, schemas),
  };
}

/** Such as `get_v1_events_id`. */
function toOperationId(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return [method.toLowerCase(), ...words].join("_");
}
