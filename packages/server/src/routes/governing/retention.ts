import type { SweepResult } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { toErrorAnswer } from "../../routing/error-response.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { streamFrames } from "../../routing/stream-frames.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

const bodySchema = strictObject({ path: z.string(), dryRun: z.boolean().optional() });

/** Forgetting what has been kept for long enough. */
export const retentionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/scopes/retention",
    summary:
      "Forgets, in a scope and those below it, what has outlived its retention. A stream of server-sent events, where that is accepted, tells how far it is.",
    body: { schema: bodySchema },
    errors: readingErrors,
    handle: sweep,
  },
];

async function sweep(call: Call): Promise<Reply> {
  const scope = scopeOf(call.body["path"]);
  const { dryRun } = validate(bodySchema, call.body, { name: "body" });
  const run = (onProgress?: (done: number, total: number) => void): Promise<SweepResult> =>
    call.memory.applyRetention(scope, { dryRun, signal: call.signal, onProgress });
  const wantsStream = call.request.headers.get("accept")?.includes("text/event-stream") === true;
  return wantsStream ? streamSweep(run, call.requestId) : { body: await run() };
}

/** Frames `progress`, and at the end `result` or `error`. */
function streamSweep(
  run: (onProgress: (done: number, total: number) => void) => Promise<SweepResult>,
  requestId: string,
): Response {
  return streamFrames(async (send) => {
    try {
      const result = await run((done, total) => send("progress", { done, total }));
      send("result", result);
    } catch (error) {
      send("error", toErrorAnswer(error, requestId).body);
    }
  });
}
