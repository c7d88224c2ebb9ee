import { errorTable } from "@keepsake/core";
import type { Route } from "../routing/route.ts";
import { replyHeaders } from "./reply-headers.ts";
import { routeErrors } from "./route-errors.ts";

/** The body of every answer that is an error, as JSON Schema. */
export const errorSchema: object = {
  type: "object",
  required: ["error_code", "message", "details", "retriable", "request_id"],
  properties: {
    error_code: {
      type: "string",
      description: "In lower case where the older API answers.",
      examples: Object.keys(errorTable),
    },
    message: { type: "string" },
    details: {
      type: "object",
      additionalProperties: true,
      properties: {
        field: { type: "string" },
        reason: { type: "string" },
        capability: { type: "string" },
        decided_by_tier: { type: "string" },
      },
    },
    retriable: { type: "boolean", description: "Whether the same request may succeed later." },
    request_id: { type: "string" },
  },
};

/** The answers of an operation that are errors, by status. */
export function toErrorResponses(route: Route): Readonly<Record<string, object>> {
  const byStatus = Map.groupBy(routeErrors(route), ({ status }) => status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, errors]) => [
      String(status),
      {
        description: errors.map(({ code }) => code).join(", "),
        headers: replyHeaders(route, status),
        content: { "application/json": { schema: toSchema(errors.map(({ code }) => code)) } },
      },
    ]),
  );
}

function toSchema(codes: readonly string[]): object {
  return {
    allOf: [
      { $ref: "#/components/schemas/Error" },
      { type: "object", properties: { error_code: { enum: codes } } },
    ],
  };
}
