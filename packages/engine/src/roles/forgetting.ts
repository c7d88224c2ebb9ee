import type { Forgetting } from "@keepsake/core";
import { whenGranted } from "../access/access.ts";
import { type BoundEngine, callWithin } from "../engine.ts";
import { checkForgetRequest } from "../forget/check-forget-request.ts";
import { forgetRecords } from "../forget/forget-records.ts";

/** Forgetting what an engine holds, and what was derived from it. */
export function createForgetting(engine: BoundEngine): Forgetting {
  return {
    async forget(scope, request, options) {
      const checked = checkForgetRequest(request);
      const capability = `forget.cascade.${checked.cascade}` as const;
      return await callWithin(scope, options, (signal) =>
        whenGranted(engine.access.require(capability, scope, "forget"), (grant) =>
          forgetRecords(engine, { scope, grant, request: checked, signal }),
        ),
      );
    },
  };
}
