import { ValidationError } from "@keepsake/core";
import { PackCache } from "@keepsake/core/packing";
import type { AiMemory } from "./ai-memory.ts";
import { createCallRunner } from "./call-runner.ts";
import { createEventLog } from "./create-event-log.ts";
import { createReading } from "./create-reading.ts";
import { createWriting } from "./create-writing.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { forgetEvents } from "./forget-events.ts";
import { toNamespace } from "./scope-namespace.ts";
import { sealAiMemory } from "./seal-ai-memory.ts";

/**
 * Opens a daemon of ai-memory as a memory: writing, reading and forgetting of the contract, as the
 * adapters take them. A scope is a namespace, an experience a row of the tier `long` that this client's
 * agent owns. Nothing is sent before the first call. Closing it leaves the client as it is.
 *
 * What a daemon does otherwise than a memory of Keepsake's own:
 *
 * - It finds by words, at most 50 events in each scope for a query, and filters and times narrow those
 *   down. Nothing is derived: packs hold events alone, and answers are sentences that hold what is asked.
 * - A bulk is no transaction. Where an item is refused, the call is ended or the connection fails, those
 *   written are deleted again as far as the daemon answers; `close` waits for that. What it does not
 *   delete stays, such as where this process is killed: give items keys, and write them again.
 * - An idempotency key is free again once its event was forgotten.
 * - `forget` takes ids, labels, times or everything, and there is no audit log: `auditId` is null and
 *   `auditNote` is not kept.
 * - Listing reads all rows of a scope for every page.
 *
 * @throws `ValidationError` on field `client.agentId` where the client has none: ai-memory would show it
 * nothing of what it wrote.
 *
 * @example
 * ```ts
 * import { AiMemoryClient, openAiMemory } from "@keepsake/ai-memory";
 *
 * const client = new AiMemoryClient({ baseUrl: "http://127.0.0.1:9077", agentId: "ai:concierge" });
 * const ana = openAiMemory(client).scope("org:acme/user:ana");
 * await ana.experience("I moved to Porto in March.");
 * const { contextBlock } = await ana.recall("Porto");
 * ```
 */
export function openAiMemory(client: DaemonClient): AiMemory {
  if (client.agentId === undefined) {
    const reason = "it is missing; make the client with one, such as ai:concierge";
    throw new ValidationError("client.agentId", reason);
  }
  const runner = createCallRunner();
  const packs = new PackCache();
  const memory: Omit<AiMemory, "scope"> = {
    ...createWriting(client, runner),
    ...createReading(client, { runner, packs }),
    ...createEventLog(client, runner),
    async forget(scope, request, options) {
      const namespace = toNamespace(scope);
      const result = await runner.run(options, (within) =>
        forgetEvents(client, { namespace, request, options: within }),
      );
      packs.clear();
      return result;
    },
    close: () => runner.close(),
  };
  return { ...memory, scope: (path) => sealAiMemory(memory, path) };
}
