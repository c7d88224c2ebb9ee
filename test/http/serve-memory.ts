import { connectMemory, type RemoteMemory } from "@keepsake/core";
import { type LocalMemory, openMemory, type OpenMemoryOptions } from "@keepsake/engine";
import { createHandler, type HandlerOptions } from "@keepsake/server";
import { serve } from "@keepsake/server/node";

/** A memory behind a server, and a client of it. */
export interface ServedMemory {
  readonly url: string;
  readonly local: LocalMemory;
  readonly memory: RemoteMemory;
  /** Ends the server, and what it serves. */
  stop(): Promise<void>;
}

/** Serves a memory on a free port of this machine. */
export async function serveMemory(
  open: OpenMemoryOptions,
  options: HandlerOptions = {},
): Promise<ServedMemory> {
  const local = await openMemory({ retentionSweepMs: 0, ...open });
  const server = await serve(createHandler(local, options), {
    port: 0,
  });
  const memory = connectMemory({ url: server.url, token: options.apiKey });
  return {
    url: server.url,
    local,
    memory,
    async stop() {
      await server.close();
      await local.close();
    },
  };
}
