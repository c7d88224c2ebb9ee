import { ConnectionError, type MemoryEvent } from "@keepsake/core";
import type {
  CaptureBatch,
  CommitOutcome,
  EventListing,
  ForgetSelection,
  SearchQuery,
  SearchResult,
  Storage,
} from "../storage.ts";
import { commitBatch } from "./commit-batch.ts";
import { listLog } from "./list-log.ts";
import { countScope, searchScope } from "./search-scope.ts";
import type { StoredEvent } from "./stored-event.ts";

/** The plainest storage there can be, for tests: one list of events that each operation goes through. */
export function createMemoryStorage(): Storage {
  return new MemoryStorage();
}

class MemoryStorage implements Storage {
  readonly #log: StoredEvent[] = [];
  #isOpen = true;

  async commitEvents(batches: readonly CaptureBatch[]): Promise<readonly CommitOutcome[]> {
    const log = this.#openLog();
    return batches.map((batch) => commitBatch(log, batch));
  }

  async searchEvents(query: SearchQuery): Promise<SearchResult> {
    const log = this.#openLog();
    const found = query.scopes
      .map((scope) => ({ scope, events: livingEvents(log, scope) }))
      .filter(({ events }) => events.length > 0);
    return {
      hits: found.flatMap(({ events }) => searchScope(events, query)),
      statistics: found.map(({ scope, events }) => countScope(scope, events)),
    };
  }

  async readEvents(rows: readonly number[]): Promise<readonly (MemoryEvent | null)[]> {
    const log = this.#openLog();
    return rows.map((row) => toEvent(log.find((stored) => stored.row === row)));
  }

  async findEvent(id: string): Promise<MemoryEvent | null> {
    return toEvent(this.#openLog().find(({ capture }) => capture.id === id));
  }

  async listEvents(listing: EventListing): Promise<readonly MemoryEvent[]> {
    return listLog(this.#openLog(), listing).flatMap((stored) => toEvent(stored) ?? []);
  }

  async forgetEvents(scope: string, selection: ForgetSelection): Promise<number> {
    const selected = livingEvents(this.#openLog(), scope).filter(
      ({ capture }) => selection === "all" || selection.ids.includes(capture.id),
    );
    for (const stored of selected) {
      stored.isForgotten = true;
    }
    return selected.length;
  }

  async close(): Promise<void> {
    this.#isOpen = false;
  }

  #openLog(): StoredEvent[] {
    if (!this.#isOpen) {
      throw new ConnectionError("the memory is closed; open it again");
    }
    return this.#log;
  }
}

function livingEvents(log: readonly StoredEvent[], scope: string): readonly StoredEvent[] {
  return log.filter((stored) => stored.scope === scope && !stored.isForgotten);
}

function toEvent(stored: StoredEvent | undefined): MemoryEvent | null {
  return stored === undefined || stored.isForgotten ? null : JSON.parse(stored.event);
}
