import type { AuditStorage } from "./audit-storage.ts";
import type { BlobStorage } from "./blob-storage.ts";
import type { ConceptStorage } from "./concept-storage.ts";
import type { DerivationStorage } from "./derivation-storage.ts";
import type { ErasureStorage } from "./erasure-storage.ts";
import type { FactStorage } from "./fact-storage.ts";
import type { ForgettingStorage } from "./forgetting-storage.ts";
import type { LeaseStorage } from "./lease-storage.ts";
import type { LogStorage } from "./log-storage.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import type { ScopeRegistryStorage } from "./scope-registry-storage.ts";
import type { RecordStorage } from "./record-storage.ts";
import type { VectorStorage } from "./vector-storage.ts";
import type { StatisticsStorage } from "./statistics-storage.ts";
import type { TimePhraseStorage } from "./time-phrase-storage.ts";

/**
 * Where the engine keeps everything. Each operation is one transaction and takes and gives plain
 * records. It knows nothing of ranking or policy, and its callers nothing of how it stores.
 *
 * Every operation throws `ServerError` where the storage fails and `ConnectionError` once closed.
 */
export interface Storage
  extends
    LogStorage,
    AuditStorage,
    ScopeRegistryStorage,
    DerivationStorage,
    FactStorage,
    ConceptStorage,
    ForgettingStorage,
    StatisticsStorage,
    TimePhraseStorage,
    LeaseStorage,
    RecordStorage,
    ErasureStorage,
    BlobStorage,
    VectorStorage,
    OutboxStorage {
  /**
   * Does a little of the upkeep by which searching stays fast, and says whether more is left. What is
   * stored stays the same.
   */
  tidyUp(): Promise<boolean>;

  /** Lets go of everything held. Closing again does nothing. */
  close(): Promise<void>;
}
