import { withCallLimits } from "../../call-options.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { Erasure } from "../../forgetting/erasure.ts";
import type { Erasing } from "../../forgetting/erasing.ts";
import type { CallMaker } from "../call.ts";
import type { Connection } from "../http/connection.ts";
import { readCallOptions } from "../http/read-call-options.ts";
import { sleep } from "../http/sleep.ts";
import { readErasure, readErasurePreview } from "../records/read-erasure.ts";
import { withKey } from "../with-key.ts";

const firstPollMs = 20;
const longestPollMs = 1_000;

/** Having a server erase. */
export function createErasing(call: CallMaker, { leaving }: Connection): Erasing {
  const erasure: Erasing["erasure"] = call("GET /v1/erasures/{erasure}", readErasure);
  const begin: Erasing["erase"] = call(
    "POST* /v1/erasures scope",
    readErasure,
    "selector confirmAll fromPreviewId auditNote idempotencyKey",
  );
  return {
    erasure,
    previewErasure: call("POST* /v1/erasures/preview scope", readErasurePreview, "selector"),
    cancelErasure: call("POST /v1/erasures/{erasure}/cancel", readErasure),
    async erase(scope, request, options) {
      const { wait = "accepted", ...limits } = readCallOptions(options, "wait");
      if (!["accepted", "completed"].includes(wait)) {
        throw new ValidationError("wait", 'it is none of "accepted", "completed"');
      }
      return await withCallLimits(limits, async (signal) => {
        const begun = await begin(scope, withKey(request), { ...limits, signal });
        const read = (): Promise<Erasure> => erasure(begun.erasureId, { signal });
        return wait === "completed" ? await awaitEnd(begun, read, leaving) : begun;
      });
    },
  };
}

/** The erasure once it has ended, or as far as it is where the memory is closed before. */
async function awaitEnd(
  begun: Erasure,
  read: () => Promise<Erasure>,
  leaving: AbortSignal,
): Promise<Erasure> {
  let current = begun;
  for (let delayMs = firstPollMs; current.status === "running"; delayMs *= 2) {
    await sleep(Math.min(delayMs, longestPollMs), leaving).catch(() => undefined);
    if (leaving.aborted) {
      break;
    }
    current = await read();
  }
  return current;
}
