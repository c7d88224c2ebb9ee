import type { DatabaseSync } from "node:sqlite";
import type { Storage } from "../storage.ts";
import { Connection } from "./connection.ts";
import { createDerivedScopes } from "./derived-scopes.ts";
import { Scrubber } from "./erasure/scrubber.ts";
import { openDatabase } from "./open-database.ts";
import { retryWhileBusy } from "./retry-while-busy.ts";
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
import type { SqliteParts } from "./port/parts.ts";
import { createRecordStorage } from "./port/records.ts";
import { createScopeRegistryStorage } from "./port/scope-registry.ts";
import { createStatisticsStorage } from "./port/statistics.ts";
import { createTimePhraseStorage } from "./port/time-phrases.ts";
import { createVectorStorage } from "./port/vectors.ts";
import { ScopeProfiles } from "./scope-profiles.ts";
import { toStorageError } from "./sqlite-error.ts";
import { prepareTables } from "./tables/tables.ts";
import { VectorBlocks } from "./vectors/vector-blocks.ts";

/**
 * Opens storage on the SQLite file at `path`, or in memory with `:memory:`.
 *
 * @throws `ValidationError` on field `path` where there can be no memory file; `ServerError` where
 * another process keeps it locked.
 */
export async function openSqliteStorage(path: string): Promise<Storage> {
  try {
    return await retryWhileBusy(() =>
      openDatabase(path, (database) => createSqliteStorage(database, path)),
    );
  } catch (error) {
    throw toStorageError(error, path);
  }
}

function createSqliteStorage(database: DatabaseSync, path: string): Storage {
  const tables = prepareTables(database);
  const connection = new Connection(database, path, (isCommitted) =>
    tables.audit.settle(isCommitted),
  );
  const parts: SqliteParts = {
    connection,
    tables,
    profiles: new ScopeProfiles(tables),
    blocks: new VectorBlocks(tables.vectors),
    derived: createDerivedScopes(tables),
    scrubber: new Scrubber(database, connection),
  };
  return {
    ...createLogStorage(parts),
    ...createAuditStorage(parts),
    ...createScopeRegistryStorage(parts),
    ...createDerivationStorage(parts),
    ...createFactStorage(parts),
    ...createConceptStorage(parts),
    ...createForgettingStorage(parts),
    ...createStatisticsStorage(parts),
    ...createTimePhraseStorage(parts),
    ...createLeaseStorage(parts),
    ...createRecordStorage(parts),
    ...createErasureStorage(parts),
    ...createBlobStorage(parts),
    ...createVectorStorage(parts),
    ...createOutboxStorage(parts),
    tidyUp: () =>
      connection.writeDerived(() => tables.merger.step() || tables.auditScopes.indexSome()),
    close: async () => connection.close(),
  };
}
