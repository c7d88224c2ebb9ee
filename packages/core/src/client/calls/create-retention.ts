import { ValidationError } from "../../errors/validation-error.ts";
import { requireScope } from "../../scope.ts";
import type { Retention } from "../../scopes/retention.ts";
import { eventStream, followAnswer } from "../http/follow-answer.ts";
import { readCallOptions } from "../http/read-call-options.ts";
import type { Transport } from "../http/transport.ts";
import { readSweep } from "../records/read-upkeep.ts";

/** Having a server forget what has outlived its retention. */
export function createRetention(transport: Transport): Retention {
  return {
    async applyRetention(scope, options) {
      requireScope(scope);
      const { dryRun, onProgress, ...limits } = readCallOptions(options, "dryRun onProgress");
      if (onProgress !== undefined && typeof onProgress !== "function") {
        throw new ValidationError("onProgress", "it is not a function");
      }
      const call = { path: "/v1/scopes/retention", body: { path: scope, dryRun }, options: limits };
      return readSweep(
        onProgress === undefined
          ? await transport.send(call)
          : await transport.sendAnd({ ...call, headers: { accept: eventStream } }, (response) =>
              followAnswer(response, (name, data) => {
                const { done, total } = Object(data);
                if (name !== "progress") {
                  return Object(data);
                }
                onProgress(Number(done), Number(total));
                return undefined;
              }),
            ),
      );
    },
  };
}
