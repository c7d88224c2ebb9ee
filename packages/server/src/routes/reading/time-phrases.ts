import { everywhere } from "@keepsake/core";
import { strictObject, timePhraseSchema, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { readingErrors, writingErrors } from "../../routing/scope-errors.ts";

const path = "/v1/temporal/phrases";

/** Names for windows of time. Without a scope they are those of all of the caller's tenant, or of all. */
export const timePhraseRoutes: readonly Route[] = [
  {
    method: "POST",
    path,
    summary: "Names a window of time, for a scope and those below it, or for all.",
    body: {
      schema: z.intersection(timePhraseSchema, strictObject({ scope: z.string().optional() })),
    },
    errors: writingErrors,
    async handle(call) {
      const { scope: _, ...given } = call.body;
      const phrase = validate(timePhraseSchema, given, { name: "phrase" });
      const scope = await scopeFor(call, call.body["scope"]);
      const added = await call.memory.addTimePhrase(scope, phrase, { signal: call.signal });
      return { status: 201, body: { ...added, scope } };
    },
  },
  {
    method: "GET",
    path,
    summary: "The names for windows of time that a scope knows.",
    query: { scope: "string" },
    errors: readingErrors,
    async handle(call) {
      const scope = await scopeFor(call, call.query["scope"]);
      const phrases = await call.memory.timePhrases(scope, { signal: call.signal });
      return { body: { items: phrases, nextCursor: null, hasMore: false } };
    },
  },
  {
    method: "DELETE",
    path: `${path}/:name`,
    summary: "Takes a name for a window of time back.",
    query: { scope: "string" },
    errors: [...writingErrors, "NOT_FOUND"],
    async handle(call) {
      const scope = await scopeFor(call, call.query["scope"]);
      const { memory, params, signal } = call;
      await memory.removeTimePhrase(scope, params["name"] ?? "", { signal });
      return {};
    },
  },
];

async function scopeFor({ memory, signal }: Call, given: unknown): Promise<string> {
  if (given !== undefined) {
    return scopeOf(given);
  }
  const { tenant } = await memory.whoami({ signal });
  return tenant ?? everywhere;
}
