import type { Storage } from "../storage.ts";
import { MemoryState } from "./memory-state.ts";
import { createAuditStorage } from "./port/audit.ts";
import { createBlobStorage } from "./port/blobs.ts";
import { createConceptStorage } from "./port/concepts.ts";
import { createDerivationStorage } from "./port/derivation.ts";
import { createErasureStorage } from "./port/erasures.ts";
import { createFactStorage } from "./port/facts.ts";
import { createForgettingStorage } from "./port/forgetting.ts";
import { createLeaseStorage } from "./port/leases.ts";
import { createLogStorage } from "./port/log.ts";
import { createOutboxStorage } from "./port/outbox.ts";
import { createRecordStorage } from "./port/records.ts";
import { createScopeRegistryStorage } from "./port/scope-registry.ts";
import { createStatisticsStorage } from "./port/statistics.ts";
import { createTimePhraseStorage } from "./port/time-phrases.ts";
import { createVectorStorage } from "./port/vectors.ts";

/** The plainest storage there can be, for tests: lists that each operation goes through. */
export function createMemoryStorage(): Storage {
  const state = new MemoryState();
  return {
    ...createLogStorage(state),
    ...createAuditStorage(state),
    ...createScopeRegistryStorage(state),
    ...createDerivationStorage(state),
    ...createFactStorage(state),
    ...createConceptStorage(state),
    ...createForgettingStorage(state),
    ...createStatisticsStorage(state),
    ...createTimePhraseStorage(state),
    ...createLeaseStorage(state),
    ...createRecordStorage(state),
    ...createErasureStorage(state),
    ...createBlobStorage(state),
    ...createVectorStorage(state),
    ...createOutboxStorage(state),
    tidyUp: () => state.run(() => false),
    close: async () => {
      state.isOpen = false;
    },
  };
}
