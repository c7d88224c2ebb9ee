import {
  type Concept,
  ConnectionError,
  type MemoryEvent,
  type SynthesisJob,
  type TimePhrase,
} from "@keepsake/core";
import type { DatabaseSync } from "node:sqlite";
import type { FactVersion } from "../../layers/facts/fact-version.ts";
import type {
  Derivation,
  DerivationState,
  PendingTurns,
  ScopeRevision,
  Repairs,
  Slot,
  SlotKey,
} from "../derivation-storage.ts";
import type { FactQuery, FactSearch, FactSearchResult, ScopedName } from "../fact-storage.ts";
import type { Lease } from "../lease-storage.ts";
import type {
  CaptureBatch,
  CommitOutcome,
  EventListing,
  ForgetSelection,
  SearchQuery,
  SearchResult,
  TimelineEvent,
  TimelineWindow,
} from "../log-storage.ts";
import type { Storage } from "../storage.ts";
import { commitEvents } from "./commit-events.ts";
import { createDerivedScopes, type DerivedScopes } from "./derived-scopes.ts";
import { applyDerivation } from "./derivation/apply-derivation.ts";
import { resetDerived } from "./derivation/forget-derived.ts";
import { nextPending } from "./derivation/next-pending.ts";
import { nextRepairs } from "./derivation/next-repairs.ts";
import { saveSynthesis } from "./save-synthesis.ts";
import { searchFacts } from "./facts/search-facts.ts";
import { forgetEvents } from "./forget-events.ts";
import { listEvents } from "./list-events.ts";
import { openDatabase } from "./open-database.ts";
import { retryWhileBusy } from "./retry-while-busy.ts";
import { ScopeProfiles } from "./scope-profiles.ts";
import { readWindow } from "./read-window.ts";
import { searchEvents } from "./search-events.ts";
import { toStorageError } from "./sqlite-error.ts";
import { prepareTables, type Tables } from "./tables/tables.ts";
import { inReadTransaction, inWriteTransaction } from "./transaction.ts";

/**
 * Opens storage on the SQLite file at `path`, or in memory with `:memory:`.
 *
 * @throws `ValidationError` on field `path` where there can be no memory file; `ServerError` where
 * another process keeps it locked.
 */
export async function openSqliteStorage(path: string): Promise<Storage> {
  try {
    return await retryWhileBusy(() =>
      openDatabase(path, (database) => new SqliteStorage(database, path)),
    );
  } catch (error) {
    throw toStorageError(error, path);
  }
}

class SqliteStorage implements Storage {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #tables: Tables;
  readonly #profiles: ScopeProfiles;
  readonly #derived: DerivedScopes;
  #isOpen = true;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.#tables = prepareTables(database);
    this.#profiles = new ScopeProfiles(this.#tables.index);
    this.#derived = createDerivedScopes(this.#tables);
  }

  commitEvents(batches: readonly CaptureBatch[]): Promise<readonly CommitOutcome[]> {
    return this.#write(() => commitEvents(this.#tables, batches));
  }

  searchEvents(query: SearchQuery): Promise<SearchResult> {
    return this.#read(() => searchEvents(this.#tables, this.#profiles, query));
  }

  readEvents(rows: readonly number[]): Promise<readonly (MemoryEvent | null)[]> {
    return this.#read(() => this.#tables.reader.byRows(rows));
  }

  findEvent(id: string): Promise<MemoryEvent | null> {
    return this.#read(() => this.#tables.reader.byId(id));
  }

  listEvents(listing: EventListing): Promise<readonly MemoryEvent[]> {
    return this.#read(() => listEvents(this.#tables, this.#profiles, listing));
  }

  forgetEvents(scope: string, selection: ForgetSelection): Promise<readonly string[]> {
    return this.#write(() => forgetEvents(this.#tables, scope, selection));
  }

  nextPending(limit: number, known: ScopeRevision | null): Promise<PendingTurns | null> {
    return this.#read(() => nextPending(this.#tables, limit, known));
  }

  nextRepairs(): Promise<Repairs | null> {
    return this.#read(() => nextRepairs(this.#tables));
  }

  readSlots(scope: string, keys: readonly SlotKey[]): Promise<readonly Slot[]> {
    return this.#read(() => {
      const number = this.#numberOf(scope);
      return keys.map((key) => ({
        ...key,
        claims: this.#tables.claims.ofSlot(number, key),
        versions: this.#tables.facts.latestOfSlot(number, key),
      }));
    });
  }

  applyDerivation(derivation: Derivation): Promise<boolean> {
    return this.#writeDerived(() => applyDerivation(this.#tables, derivation));
  }

  derivationState(scope: string): Promise<DerivationState> {
    return this.#read(() => {
      const found = this.#tables.scopes.find(scope);
      return {
        throughRow: found?.derivation.throughRow ?? 0,
        lastRow: found?.log.lastRow ?? 0,
        needsRepair: found !== null && this.#tables.repairs.hasAny(found.number),
      };
    });
  }

  listScopes(path: string | null): Promise<readonly string[]> {
    return this.#read(() => this.#tables.scopes.list(path));
  }

  resetDerivation(scope: string): Promise<void> {
    return this.#write(() => {
      const number = this.#numberOf(scope);
      resetDerived(this.#tables, number);
      this.#tables.scopes.setDerivation(number, 0);
    });
  }

  takeLease(lease: Lease): Promise<boolean> {
    return this.#writeDerived(() => this.#tables.leases.take(lease));
  }

  releaseLease(name: string, holder: string): Promise<void> {
    return this.#writeDerived(() => this.#tables.leases.release(name, holder));
  }

  listNames(scopes: readonly string[]): Promise<readonly ScopedName[]> {
    return this.#read(() =>
      scopes.flatMap((path) => {
        const scope = this.#tables.scopes.find(path);
        return scope === null ? [] : this.#derived.names.of(scope);
      }),
    );
  }

  findFacts(query: FactQuery): Promise<readonly FactVersion[]> {
    return this.#read(() => this.#tables.facts.find(query));
  }

  searchFacts(search: FactSearch): Promise<FactSearchResult> {
    return this.#read(() => searchFacts(this.#tables, this.#derived, search));
  }

  findFact(id: string): Promise<FactVersion | null> {
    return this.#read(() => {
      const row = this.#tables.facts.rowOfId(id);
      return row === null ? null : (this.#tables.facts.byRows([row]).get(row) ?? null);
    });
  }

  factsOfEvents(eventIds: readonly string[]): Promise<readonly FactVersion[]> {
    return this.#read(() => this.#tables.facts.ofEvents(eventIds));
  }

  readTimeline(scope: string, window?: TimelineWindow): Promise<readonly TimelineEvent[]> {
    return this.#read(() =>
      window === undefined
        ? this.#tables.reader.timeline(this.#numberOf(scope))
        : readWindow(this.#tables, this.#profiles, { scope, window }),
    );
  }

  listConcepts(scopes: readonly string[]): Promise<readonly Concept[]> {
    return this.#read(() =>
      scopes.flatMap((scope) => this.#tables.concepts.ofScope(this.#numberOf(scope))),
    );
  }

  saveSynthesis(job: SynthesisJob, concepts: readonly Concept[]): Promise<number> {
    return this.#write(() => saveSynthesis(this.#tables, job, concepts));
  }

  findSynthesis(id: string): Promise<SynthesisJob | null> {
    return this.#read(() => this.#tables.concepts.findJob(id));
  }

  lastSynthesis(scope: string): Promise<SynthesisJob | null> {
    return this.#read(() => {
      const found = this.#tables.scopes.find(scope);
      return found === null ? null : this.#tables.concepts.lastJob(found.number);
    });
  }

  putTimePhrase(scope: string, phrase: TimePhrase): Promise<void> {
    return this.#write(() => {
      this.#tables.timePhrases.put(this.#tables.scopes.findOrAdd(scope).number, phrase);
    });
  }

  listTimePhrases(scope: string): Promise<readonly TimePhrase[]> {
    return this.#read(() => this.#tables.timePhrases.ofScope(this.#numberOf(scope)));
  }

  removeTimePhrase(scope: string, name: string): Promise<boolean> {
    return this.#write(() => this.#tables.timePhrases.remove(this.#numberOf(scope), name));
  }

  tidyUp(): Promise<boolean> {
    return this.#writeDerived(() => this.#tables.merger.step());
  }

  async close(): Promise<void> {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#database.close();
    }
  }

  /** Number of a scope; 0, which none has, where it was never written to. */
  #numberOf(scope: string): number {
    return this.#tables.scopes.find(scope)?.number ?? 0;
  }

  #read<T>(work: () => T): Promise<T> {
    return this.#run(() => inReadTransaction(this.#database, work));
  }

  #write<T>(work: () => T): Promise<T> {
    return this.#run(() => inWriteTransaction(this.#database, work));
  }

  /**
   * Writes what can be worked out again, so that nothing waits for the disk: after a power failure it
   * may be gone, and whatever was acknowledged is not.
   */
  #writeDerived<T>(work: () => T): Promise<T> {
    return this.#run(() => {
      this.#database.exec("PRAGMA synchronous = NORMAL");
      try {
        return inWriteTransaction(this.#database, work);
      } finally {
        this.#database.exec("PRAGMA synchronous = FULL");
      }
    });
  }

  async #run<T>(work: () => T): Promise<T> {
    try {
      return await retryWhileBusy(() => {
        this.#requireOpen();
        return work();
      });
    } catch (error) {
      throw toStorageError(error, this.#path);
    }
  }

  #requireOpen(): void {
    if (!this.#isOpen) {
      throw new ConnectionError("the memory is closed; open it again");
    }
  }
}
