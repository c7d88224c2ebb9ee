import type { MemoryEvent } from "@keepsake/core";
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
import { describeCapture } from "../describe-capture.ts";
import type { Storage } from "../storage.ts";
import { applyDerivation } from "./apply-derivation.ts";
import { BesideLog } from "./beside-log.ts";
import { commitBatch } from "./commit-batch.ts";
import { createDerivedScope, type DerivedScope } from "./derived-scope.ts";
import { findFacts, searchFacts } from "./find-facts.ts";
import { forgetDerived } from "./forget-derived.ts";
import { listLog } from "./list-log.ts";
import { readContext, toPendingTurn } from "./read-pending.ts";
import { readSlot } from "./read-slot.ts";
import { countScope, searchScope } from "./search-scope.ts";
import { type StoredEvent, toTimelineEvent } from "./stored-event.ts";

/** The plainest storage there can be, for tests: lists that each operation goes through. */
export function createMemoryStorage(): Storage {
  return new MemoryStorage();
}

class MemoryStorage extends BesideLog implements Storage {
  readonly #log: StoredEvent[] = [];
  readonly #derived = new Map<string, DerivedScope>();

  async commitEvents(batches: readonly CaptureBatch[]): Promise<readonly CommitOutcome[]> {
    const log = this.#openLog();
    return batches.map((batch) => {
      const outcome = commitBatch(log, batch);
      const row =
        outcome.status === "committed" ? describeCapture(batch.audit, outcome.events) : null;
      this.auditLog.append(row === null ? [] : [row]);
      return outcome;
    });
  }

  async searchEvents(query: SearchQuery): Promise<SearchResult> {
    const found = query.scopes
      .map((scope) => ({ scope, events: this.#living(scope) }))
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

  async forgetEvents(scope: string, selection: ForgetSelection): Promise<readonly string[]> {
    const selected = this.#living(scope).filter(
      ({ capture }) => selection === "all" || selection.ids.includes(capture.id),
    );
    const ids = selected.map(({ capture }) => capture.id);
    for (const stored of selected) {
      stored.isForgotten = true;
    }
    if (selection === "all") {
      this.#reset(scope, this.#lastRow(scope));
    } else {
      forgetDerived(this.#derivedOf(scope), ids);
    }
    this.forgetConcepts(scope, selection === "all" ? null : ids);
    return ids;
  }

  async nextPending(limit: number, known: ScopeRevision | null): Promise<PendingTurns | null> {
    const log = this.#openLog();
    const scope = log.find(({ row, scope: path }) => row > this.#derivedOf(path).throughRow)?.scope;
    if (scope === undefined) {
      return null;
    }
    const derived = this.#derivedOf(scope);
    const living = this.#living(scope);
    const turns = living.filter(({ row }) => row > derived.throughRow).slice(0, limit);
    const lastRow = this.#lastRow(scope);
    const isKnown = known?.scope === scope && known.revision === derived.revision;
    return {
      scope,
      revision: derived.revision,
      turns: turns.map(toPendingTurn),
      throughRow: turns.length === limit ? (turns.at(-1)?.row ?? lastRow) : lastRow,
      context: isKnown ? null : readContext(living, derived, turns[0]?.row ?? lastRow),
    };
  }

  async nextRepairs(): Promise<Repairs | null> {
    this.#openLog();
    const found = [...this.#derived].find(([, derived]) => needsRepair(derived));
    if (found === undefined) {
      return null;
    }
    const [scope, derived] = found;
    const living = this.#living(scope);
    const stored = living.find(({ capture }) => derived.eventsToMend.includes(capture.id));
    return {
      scope,
      revision: derived.revision,
      slots: derived.slotsToMend,
      turn:
        stored === undefined
          ? null
          : { ...toPendingTurn(stored), context: readContext(living, derived, stored.row) },
    };
  }

  async readSlots(scope: string, keys: readonly SlotKey[]): Promise<readonly Slot[]> {
    const derived = this.#derivedOf(scope);
    return keys.map((key) => readSlot(this.#living(scope), derived, key));
  }

  async applyDerivation(derivation: Derivation): Promise<boolean> {
    return applyDerivation(this.#derivedOf(derivation.scope), derivation);
  }

  async derivationState(scope: string): Promise<DerivationState> {
    const derived = this.#derivedOf(scope);
    return {
      throughRow: derived.throughRow,
      lastRow: this.#lastRow(scope),
      needsRepair: needsRepair(derived),
    };
  }

  async listScopes(path: string | null): Promise<readonly string[]> {
    const scopes = new Set(this.#openLog().map(({ scope }) => scope));
    return [...scopes]
      .filter((scope) => path === null || scope === path || scope.startsWith(`${path}/`))
      .toSorted((left, right) => (left < right ? -1 : 1));
  }

  async resetDerivation(scope: string): Promise<void> {
    this.#reset(scope, 0);
  }

  async listNames(scopes: readonly string[]): Promise<readonly ScopedName[]> {
    return scopes.flatMap((scope) => {
      const { names } = readContext(this.#living(scope), this.#derivedOf(scope), Infinity);
      return names.map((name) => ({ ...name, scope }));
    });
  }

  async findFacts(query: FactQuery): Promise<readonly FactVersion[]> {
    return findFacts(this.#facts(query.scopes), query);
  }

  async searchFacts(search: FactSearch): Promise<FactSearchResult> {
    return searchFacts(this.#facts(search.scopes), search);
  }

  async findFact(id: string): Promise<FactVersion | null> {
    const facts = this.#facts([...this.#derived.keys()]);
    return facts.find(({ fact }) => fact.id === id)?.fact ?? null;
  }

  async factsOfEvents(eventIds: readonly string[]): Promise<readonly FactVersion[]> {
    this.#openLog();
    return [...this.#derived.values()]
      .flatMap(({ facts }) => facts.map(({ fact }) => fact))
      .filter(({ supports }) => supports.some(({ eventId }) => eventIds.includes(eventId)));
  }

  async readTimeline(
    scope: string,
    { fromMs, toMs }: TimelineWindow = { fromMs: -Infinity, toMs: Infinity },
  ): Promise<readonly TimelineEvent[]> {
    return this.#living(scope)
      .map(toTimelineEvent)
      .filter(({ observedAtMs }) => observedAtMs >= fromMs && observedAtMs < toMs)
      .toSorted((left, right) => left.observedAtMs - right.observedAtMs || left.row - right.row);
  }

  protected override isThere(id: string): boolean {
    const isLiving = this.#log.some((stored) => stored.capture.id === id && !stored.isForgotten);
    return isLiving || !id.startsWith("evt_");
  }

  #openLog(): StoredEvent[] {
    this.requireOpen();
    return this.#log;
  }

  #living(scope: string): readonly StoredEvent[] {
    return this.#openLog().filter((stored) => stored.scope === scope && !stored.isForgotten);
  }

  #lastRow(scope: string): number {
    return this.#openLog().findLast((stored) => stored.scope === scope)?.row ?? 0;
  }

  #derivedOf(scope: string): DerivedScope {
    this.#openLog();
    const derived = this.#derived.get(scope) ?? createDerivedScope();
    this.#derived.set(scope, derived);
    return derived;
  }

  #facts(scopes: readonly string[]): DerivedScope["facts"] {
    this.#openLog();
    return scopes.flatMap((scope) => this.#derivedOf(scope).facts);
  }

  #reset(scope: string, throughRow: number): void {
    const { revision } = this.#derivedOf(scope);
    this.#derived.set(scope, { ...createDerivedScope(), throughRow, revision: revision + 1 });
  }
}

function needsRepair({ slotsToMend, eventsToMend }: DerivedScope): boolean {
  return slotsToMend.length > 0 || eventsToMend.length > 0;
}

function toEvent(stored: StoredEvent | undefined): MemoryEvent | null {
  return stored === undefined || stored.isForgotten ? null : JSON.parse(stored.event);
}
