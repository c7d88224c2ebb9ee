import { requireActor } from "../access/actor.ts";
import type { Narrowing } from "../access/identity.ts";
import { PolicyDeniedError } from "../errors/policy-denied-error.ts";
import type { Memory } from "../memory.ts";
import { sealScope } from "../seal-scope.ts";
import { createCallMaker } from "./call.ts";
import { createBlobs } from "./calls/create-blobs.ts";
import { createErasing } from "./calls/create-erasing.ts";
import { createForgetting } from "./calls/create-forgetting.ts";
import { createLayerCalls } from "./calls/create-layer-calls.ts";
import { createLifecycle } from "./calls/create-lifecycle.ts";
import { createReading } from "./calls/create-reading.ts";
import { createRetention } from "./calls/create-retention.ts";
import { createUpkeepCalls } from "./calls/create-upkeep-calls.ts";
import { createWriting } from "./calls/create-writing.ts";
import { checkNarrowing } from "./check-narrowing.ts";
import { callerHeaders } from "./caller-headers.ts";
import type { ConnectOptions } from "./connect-options.ts";
import type { Transport } from "./http/transport.ts";
import { openTransport } from "./open-transport.ts";
import type { Tokens } from "./tokens.ts";

/** A memory at a server. */
export interface RemoteMemory extends Memory, Tokens {}

/**
 * Connects to a memory at a server: one of Keepsake's, or another that speaks the CortexDB v1 API. It
 * does the same as a memory in the process, and fails the same way. Nothing is sent before the first
 * call.
 *
 * Calls that may safely be made twice are, where a connection failed or a server asks to come back:
 * reads, and writes, which are sent under an idempotency key each. All tries are within one time limit.
 *
 * @throws `ValidationError` for an option that is none.
 *
 * @example
 * ```ts
 * import { connectMemory } from "@keepsake/core";
 *
 * const memory = connectMemory({ url: "http://127.0.0.1:3141" });
 * const ana = memory.scope("org:acme/user:ana");
 * await ana.experience("I moved to Porto in March.");
 * ```
 */
export function connectMemory(options: ConnectOptions): RemoteMemory {
  const transport = openTransport(options);
  const { actor } = options;
  return bindMemory(transport, { actor, narrowing: [], isBound: false });
}

/** Who a handle acts as. */
interface BoundCaller {
  /** The server's choice where there is none. */
  readonly actor: string | undefined;
  /** What it may do at most; all of them hold. */
  readonly narrowing: readonly Narrowing[];
  /** Whether it was made by `as`. */
  readonly isBound: boolean;
}

function bindMemory(transport: Transport, caller: BoundCaller): RemoteMemory {
  const sender = transport.as(callerHeaders(caller.actor, caller.narrowing));
  const call = createCallMaker(sender);
  const memory: RemoteMemory = {
    ...createWriting(call, sender),
    ...createReading(call, sender),
    ...createLayerCalls(call),
    ...createForgetting(call),
    ...createErasing(call, sender.connection),
    ...createUpkeepCalls(call),
    ...createLifecycle(sender),
    ...createRetention(sender),
    ...createBlobs(call, sender),
    scope: (path) => sealScope(memory, path),
    as(actor, narrowing = {}) {
      requireActor(actor);
      if (caller.isBound && actor !== caller.actor) {
        throw otherActor(caller.actor, actor);
      }
      checkNarrowing(narrowing);
      const all = [...caller.narrowing, narrowing];
      return bindMemory(transport, { actor, narrowing: all, isBound: true });
    },
    close: async () => (caller.isBound ? undefined : await transport.connection.close()),
  };
  return memory;
}

function otherActor(actor: string | undefined, other: string): PolicyDeniedError {
  const message = `a handle of ${actor} cannot act as ${other}; ask whoever holds the memory`;
  return new PolicyDeniedError(message, { tier: "actor", capability: "auth.mint" });
}
