import { BoundedCache, type CacheBounds } from "../../bounded-cache.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";

/** What is read of a scope, and how much of it is kept. */
export interface ScopeReading<Value> extends CacheBounds<Value> {
  readonly read: (scope: ScopeRow) => Value;
}

interface KeptValue<Value> {
  readonly revision: number;
  readonly value: Value;
}

/**
 * Keeps what is derived of the scopes read last. Whatever changes it also changes the revision of the
 * scope, in any process.
 */
export class ByRevision<Value> {
  readonly #read: (scope: ScopeRow) => Value;
  readonly #kept: BoundedCache<number, KeptValue<Value>>;

  constructor({ read, most, sizeOf }: ScopeReading<Value>) {
    this.#read = read;
    this.#kept = new BoundedCache({ most, sizeOf: ({ value }) => sizeOf(value) });
  }

  /** What there is of a scope as its row describes it. */
  of(scope: ScopeRow): Value {
    const { revision } = scope.derivation;
    const kept = this.#kept.get(scope.number);
    if (kept?.revision === revision) {
      return kept.value;
    }
    const value = this.#read(scope);
    this.#kept.set(scope.number, { revision, value });
    return value;
  }
}
