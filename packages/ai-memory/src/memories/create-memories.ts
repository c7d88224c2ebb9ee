import { type Daemon, toStep } from "../http/daemon.ts";
import { idCheck } from "../limits/id-check.ts";
import { object } from "../reading/read-value.ts";
import { createForget } from "./forget.ts";
import { readLinkedMemory } from "./linked-memory.ts";
import type { Memories } from "./memories.ts";
import { createStoring } from "./store.ts";
import { createUpdate } from "./update.ts";

/** The memories of a daemon. */
export function createMemories(daemon: Daemon): Memories {
  return {
    ...createStoring(daemon),
    update: createUpdate(daemon),
    forget: createForget(daemon),
    get: async (id, options) => {
      idCheck(id, "id");
      return await daemon.call(`GET /memories/${toStep(id)}`, { options }, readLinkedMemory);
    },
    delete: async (id, options) => {
      idCheck(id, "id");
      await daemon.call(`DELETE /memories/${toStep(id)}`, { options }, object);
    },
    promote: async (id, options) => {
      idCheck(id, "id");
      const sent = { isRepeatable: true, options };
      await daemon.call(`POST /memories/${toStep(id)}/promote`, sent, object);
    },
  };
}
