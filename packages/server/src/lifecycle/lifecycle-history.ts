import type { LifecycleEvent, Memory } from "@keepsake/core";
import { Turns } from "./turns.ts";
import { type Aftermath, TenantHistory } from "./tenant-history.ts";

/** Tenants whose history is kept at once; the one asked for least lately goes first. */
const keptTenants = 100;

/**
 * What happened lately in the tenants that somebody follows or asks about, within bounds and in this
 * process alone. It shows everything: whoever tells of it looks first who asks.
 */
export class LifecycleHistory {
  /** Those of all streams of it. */
  readonly turns: Turns = new Turns();
  readonly #memory: Memory;
  readonly #tenants = new Map<string, TenantHistory>();
  readonly #closing = new AbortController();

  /** @param memory that of whoever holds it */
  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Fires when no stream may go on. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /** Keeps what happens in the tenant of a scope from now on, where it is not kept yet. */
  watch(scope: string): void {
    this.#of(scope);
  }

  /** What happened in a scope and below it, the oldest first. */
  within(scope: string): readonly LifecycleEvent[] {
    return this.#of(scope).events.filter((event) => isWithin(event.scope, scope));
  }

  /** What happened in a scope and below it after the event with an id. */
  since(scope: string, id: string): Aftermath {
    const { events, isComplete } = this.#of(scope).since(id);
    return { events: events.filter((event) => isWithin(event.scope, scope)), isComplete };
  }

  find(id: string): LifecycleEvent | null {
    const kept = [...this.#tenants.values()].flatMap(({ events }) => events);
    return kept.find((event) => event.id === id) ?? null;
  }

  /** Ends every stream, and keeps nothing more. */
  close(): void {
    this.#closing.abort();
    for (const history of this.#tenants.values()) {
      history.close();
    }
    this.#tenants.clear();
  }

  #of(scope: string): TenantHistory {
    const tenant = scope.split("/", 1)[0] ?? scope;
    const known = this.#tenants.get(tenant);
    const history =
      known === undefined || known.isBroken ? new TenantHistory(this.#memory, tenant) : known;
    this.#tenants.delete(tenant);
    this.#tenants.set(tenant, history);
    this.#dropOldest();
    return history;
  }

  #dropOldest(): void {
    const [oldest] = this.#tenants;
    if (oldest !== undefined && this.#tenants.size > keptTenants) {
      oldest[1].close();
      this.#tenants.delete(oldest[0]);
    }
  }
}

function isWithin(scope: string, around: string): boolean {
  return scope === around || scope.startsWith(`${around}/`);
}
