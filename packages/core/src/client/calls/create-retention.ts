import { ConnectionError } from "../../errors/connection-error.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { requireScope } from "../../scope.ts";
import type { Retention } from "../../scopes/retention.ts";
import { fromWire } from "../../wire/wire-case.ts";
import { readCallOptions } from "../http/read-call-options.ts";
import { readFrames } from "../http/read-frames.ts";
import { toResponseError } from "../http/response-error.ts";
import type { Transport } from "../http/transport.ts";
import { readSweep } from "../records/read-upkeep.ts";

const stream = "text/event-stream";

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
          : await transport.sendAnd({ ...call, headers: { accept: stream } }, (response) =>
              followSweep(response, onProgress),
            ),
      );
    },
  };
}

type OnProgress = (done: number, total: number) => void;

/** Follows a sweep to its end; a server that sends no stream tells the end alone. */
async function followSweep(response: Response, onProgress: OnProgress): Promise<unknown> {
  if (response.headers.get("content-type")?.startsWith(stream) !== true) {
    return fromWire(await response.json());
  }
  for await (const { event, data } of readFrames(response)) {
    const told: unknown = fromWire(JSON.parse(data));
    if (event === "error") {
      throw await toResponseError(new Response(data, { status: 500 }));
    }
    if (event !== "progress") {
      return told;
    }
    const { done, total } = Object(told);
    onProgress(Number(done), Number(total));
  }
  throw new ConnectionError("the server ended the stream before the sweep was over");
}
