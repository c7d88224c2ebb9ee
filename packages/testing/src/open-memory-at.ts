import { connectMemory, type Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";

/** Where a memory is: in this process, or behind HTTP. */
export const places = ["embedded", "remote"] as const;

/** An empty memory in one of the places, and how to end it. */
export interface OpenedMemory {
  readonly memory: Memory;
  readonly stop: () => Promise<void>;
}

/** Opens an empty memory, behind a server on a free port of this machine where it is to be remote. */
export async function openMemoryAt(place: (typeof places)[number]): Promise<OpenedMemory> {
  const local = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  if (place === "embedded") {
    return { memory: local, stop: async () => await local.close() };
  }
  const server = await serve(createHandler(local), { port: 0 });
  return {
    memory: connectMemory({ url: server.url }),
    async stop() {
      await server.close();
      await local.close();
    },
  };
}
