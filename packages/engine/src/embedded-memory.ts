import { type Memory, requireActor, sealScope } from "@keepsake/core";
import { narrowingSchema, validate } from "@keepsake/core/schema";
import type { Access } from "./access/access.ts";
import { createFullAccess } from "./access/full-access.ts";
import { guardStorage } from "./access/guarded-storage.ts";
import { rebuildAll } from "./derivation/rebuild.ts";
import {
  type BoundEngine,
  closeEngine,
  createEngine,
  type Engine,
  type EngineOptions,
} from "./engine.ts";
import type { LocalMemory } from "./local-memory.ts";
import { createAuditing } from "./roles/auditing.ts";
import { createBlobs } from "./roles/blobs.ts";
import { createBuilding } from "./roles/building.ts";
import { createErasing } from "./roles/erasing.ts";
import { createEventLog } from "./roles/event-log.ts";
import { createForgetting } from "./roles/forgetting.ts";
import { createIdentity } from "./roles/identity.ts";
import { createBeliefs, createEpisodes, createFacts, createUnderstanding } from "./roles/layers.ts";
import { createLifecycle } from "./roles/lifecycle.ts";
import { createReading } from "./roles/reading.ts";
import { createRetention } from "./roles/retention.ts";
import { createScopes } from "./roles/scopes.ts";
import { createSimilarity } from "./roles/similarity.ts";
import { createStatistics } from "./roles/statistics.ts";
import { createTimePhrases } from "./roles/time-phrases.ts";
import { createWriting } from "./roles/writing.ts";
import { createServable } from "./serving/create-servable.ts";
import type { Storage } from "./storage/storage.ts";

/** Who acts where nobody is named: whoever holds the memory. */
const localActor = "user:local";

/** The contract over a storage of this process. */
export function createEmbeddedMemory(storage: Storage, options: EngineOptions = {}): LocalMemory {
  const engine = createEngine(storage, options);
  const { policy } = options;
  const access = createFullAccess({ actor: localActor, storage, policy });
  const accessOf = new WeakMap<Memory, Access>();
  const bind = (bound: Access): Memory => bindMemory({ ...engine, accessOf }, bound);
  const memory: LocalMemory = {
    ...bind(access),
    ...createServable({ storage, policy, accessOf, bind }),
    rebuild: () => rebuildAll(storage, engine.deriver),
    close: () => closeEngine(engine),
  };
  accessOf.set(memory, access);
  return memory;
}

/** The parts of a memory, and what each of its handles may do. */
interface HandedEngine extends Engine {
  readonly accessOf: WeakMap<Memory, Access>;
}

/**
 * The contract for one actor, put together role by role. What forgets, erases and counts asks for that
 * alone and shows no content: it reaches all of its scope, also for whom may not read there.
 */
function bindMemory(engine: HandedEngine, access: Access): Memory {
  const storage = guardStorage(engine.storage, access);
  const bound: BoundEngine = { ...engine, storage, access };
  const whole: BoundEngine = { ...bound, storage: engine.storage };
  const forgetting = createForgetting(whole);
  const memory: Memory = {
    ...createWriting(bound),
    ...createReading(bound),
    ...createEventLog(bound),
    ...createSimilarity(bound),
    ...createEpisodes(bound),
    ...createFacts(bound),
    ...createBeliefs(bound),
    ...createUnderstanding(bound),
    ...createBuilding(bound),
    ...forgetting,
    ...createErasing(whole),
    ...createAuditing(bound),
    ...createStatistics(whole),
    ...createLifecycle(bound),
    ...createTimePhrases(bound),
    ...createScopes(bound, forgetting),
    ...createRetention(whole),
    ...createBlobs(bound),
    ...createIdentity(bound),
    scope: (path) => sealScope(memory, path),
    as(actor, narrowing = {}) {
      requireActor(actor);
      const checked = validate(narrowingSchema, narrowing, { name: "narrowing" });
      return bindMemory(engine, access.bind(actor, checked));
    },
    close: async () => undefined,
  };
  engine.accessOf.set(memory, access);
  return memory;
}
