import { policyErrors } from "../../routing/scope-errors.ts";
import type { ErrorCode } from "@keepsake/core";
import { toWire } from "@keepsake/core/wire";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { answerOlder, olderAnswerBody } from "./answer-older.ts";
import { forgetOlder, olderForgetBody } from "./forget-older.ts";
import { toOlderErrorAnswer } from "./older-errors.ts";
import { olderRecallBody, recallOlder } from "./recall-older.ts";
import { readOlderEpisode } from "./read-older-episode.ts";

/** How requests of the older API are answered at a route of this one. */
interface OlderForm {
  readonly handle: (call: Call) => Promise<Reply>;
  readonly body?: z.ZodType;
  readonly errors: readonly ErrorCode[];
}

const ofScope: readonly ErrorCode[] = ["INVALID_BODY", ...policyErrors];

/** Routes whose requests have an older form, which names a tenant and no scope. */
const olderForms: Readonly<Record<string, OlderForm>> = {
  "POST /v1/recall": { handle: recallOlder, body: olderRecallBody, errors: ofScope },
  "POST /v1/answer": { handle: answerOlder, body: olderAnswerBody, errors: ofScope },
  "POST /v1/forget": {
    handle: forgetOlder,
    body: olderForgetBody,
    errors: [...ofScope, "WAIT_TIMEOUT"],
  },
  "GET /v1/episodes/:id": { handle: readOlderEpisode, errors: ["NOT_FOUND"] },
};

/** A route that takes requests of the older API as well, where there were any to it. */
export function withOlderForm(route: Route): Route {
  const older = olderForms[`${route.method} ${route.path}`];
  if (older === undefined) {
    return route;
  }
  const { body, query } = route;
  return {
    ...route,
    olderErrors: older.errors,
    ...(body !== undefined &&
      older.body !== undefined && {
        body: { ...body, schema: z.union([body.schema, older.body]) },
      }),
    ...(body === undefined && { query: { ...query, tenantId: "string" } }),
    handle: (call) => (isOlder(call) ? answerInOlder(call, older.handle) : route.handle(call)),
  };
}

function isOlder({ body, request }: Call): boolean {
  return request.method === "GET"
    ? new URL(request.url).searchParams.has("tenant_id")
    : "tenantId" in body && !("scope" in body);
}

async function answerInOlder(call: Call, handle: (call: Call) => Promise<Reply>): Promise<Reply> {
  try {
    return await handle(call);
  } catch (error) {
    const { status, body, headers } = toOlderErrorAnswer(error, call.requestId);
    return Response.json(toWire(body), { status, headers });
  }
}
