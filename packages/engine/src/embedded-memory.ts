import { sealScope } from "@keepsake/core";
import { createFullAccess } from "./access/access.ts";
import { rebuildAll } from "./derivation/rebuild.ts";
import { type BoundEngine, closeEngine, createEngine, type EngineOptions } from "./engine.ts";
import type { LocalMemory } from "./local-memory.ts";
import { createBuilding } from "./roles/building.ts";
import { createEventLog } from "./roles/event-log.ts";
import { createForgetting } from "./roles/forgetting.ts";
import { createBeliefs, createEpisodes, createFacts, createUnderstanding } from "./roles/layers.ts";
import { createLifecycle } from "./roles/lifecycle.ts";
import { createReading } from "./roles/reading.ts";
import { createTimePhrases } from "./roles/time-phrases.ts";
import { createWriting } from "./roles/writing.ts";
import type { Storage } from "./storage/storage.ts";

/** Who acts where nobody is named: whoever holds the memory. */
const localActor = "user:local";

/** The contract over a storage of this process, put together role by role. */
export function createEmbeddedMemory(storage: Storage, options: EngineOptions = {}): LocalMemory {
  const engine: BoundEngine = {
    ...createEngine(storage, options),
    access: createFullAccess(localActor),
  };
  const memory: LocalMemory = {
    ...createWriting(engine),
    ...createReading(engine),
    ...createEventLog(engine),
    ...createEpisodes(engine),
    ...createFacts(engine),
    ...createBeliefs(engine),
    ...createUnderstanding(engine),
    ...createBuilding(engine),
    ...createForgetting(engine),
    ...createLifecycle(engine),
    ...createTimePhrases(engine),
    scope: (path) => sealScope(memory, path),
    rebuild: () => rebuildAll(engine.storage, engine.deriver),
    close: () => closeEngine(engine),
  };
  return memory;
}
