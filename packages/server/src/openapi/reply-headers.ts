import type { Route } from "../routing/route.ts";

const text = { type: "string" };

/** Headers of answers, as components of the document. */
export const headerComponents: Readonly<Record<string, object>> = {
  "X-Cortex-Request-Id": header("What the server calls the request.", {
    type: "string",
    pattern: "^req_[0-9a-f]{32}$",
  }),
  "X-Cortex-Stability": header("How settled the form of the operation is.", {
    type: "string",
    enum: ["stable", "beta", "experimental"],
  }),
  "X-Cortex-Policy": header("Which tier of the policy allowed or denied what.", text),
  "X-Cortex-Token-Expires-In": header("Whole seconds until the token expires.", {
    type: "string",
    pattern: "^\\d+$",
  }),
  "X-Cortex-Token-Expires-At": header("When the token expires.", {
    type: "string",
    format: "date-time",
  }),
  Warning: header("That the token expires within three days.", text),
  "X-RateLimit-Limit": header("Calls a minute, where they are limited.", text),
  "X-RateLimit-Remaining": header("Calls that are left at once.", text),
  "X-RateLimit-Reset": header("When all calls are left again.", {
    type: "string",
    format: "date-time",
  }),
  "Retry-After": header("Whole seconds to wait before trying again.", text),
};

function header(description: string, schema: object): object {
  return { description, schema };
}

const ofLimits = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"];
const ofToken = ["X-Cortex-Token-Expires-In", "X-Cortex-Token-Expires-At", "Warning"];

const byStatus: Readonly<Record<number, readonly string[]>> = {
  403: ["X-Cortex-Policy"],
  429: [...ofLimits, "Retry-After"],
  503: ["Retry-After"],
};

/** The headers of an answer of a route. */
export function replyHeaders({ isPublic = false }: Route, status: number): object {
  const ofDone = [
    "X-Cortex-Stability",
    ...(isPublic ? [] : ["X-Cortex-Policy", ...ofToken, ...ofLimits]),
  ];
  const names = ["X-Cortex-Request-Id", ...(status < 300 ? ofDone : (byStatus[status] ?? []))];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
