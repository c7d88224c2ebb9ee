import { ValidationError } from "../../errors/validation-error.ts";
import type { Forgetting } from "../../forgetting/forgetting.ts";
import type { CallMaker } from "../call.ts";
import { requireKnown } from "../http/require-known.ts";
import { readForgotten } from "../records/read-upkeep.ts";
import { withKey } from "../with-key.ts";

const known = "selector confirmAll cascade layers dryRun auditNote idempotencyKey";

/** Having a server forget. What is to be forgotten is sent under a key, as writes are. */
export function createForgetting(call: CallMaker): Forgetting {
  const preview: Forgetting["forget"] = call("POST* /v1/forget/preview scope", readForgotten, "*");
  const forget: Forgetting["forget"] = call("POST* /v1/forget scope", readForgotten, "*");
  return {
    async forget(scope, request, options) {
      requireKnown(request, known, "request");
      const { dryRun = false, idempotencyKey, cascade = "redact_events", ...rest } = request;
      if (typeof dryRun !== "boolean") {
        throw new ValidationError("dryRun", `a ${typeof dryRun} is not a boolean`);
      }
      // An empty list means every layer to a server, which is more than it says.
      if (rest.layers?.length === 0) {
        throw new ValidationError(
          "layers",
          "it names no layer; leave it out for all, or name some",
        );
      }
      return dryRun
        ? await preview(scope, { ...rest, cascade }, options)
        : await forget(scope, withKey({ ...rest, cascade, idempotencyKey }), options);
    },
  };
}
