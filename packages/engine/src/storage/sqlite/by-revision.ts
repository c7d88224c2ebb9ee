import type { ScopeRow } from "./tables/scopes-table.ts";

/** What was read of so many scopes is kept, those read first are dropped. */
const mostScopes = 64;

/**
 * Keeps what is derived of the scopes read last. Whatever changes it also changes the revision of the
 * scope, in any process.
 */
export class ByRevision<Value> {
  readonly #read: (scope: ScopeRow) => Value;
  readonly #kept = new Map<number, { readonly revision: number; readonly value: Value }>();

  constructor(read: (scope: ScopeRow) => Value) {
    this.#read = read;
  }

  /** What there is of a scope as its row describes it. */
  of(scope: ScopeRow): Value {
    const { revision } = scope.derivation;
    const kept = this.#kept.get(scope.number);
    if (kept?.revision === revision) {
      return kept.value;
    }
    const value = this.#read(scope);
    this.#kept.delete(scope.number);
    this.#kept.set(scope.number, { revision, value });
    this.#dropFirst();
    return value;
  }

  #dropFirst(): void {
    for (const number of this.#kept.keys()) {
      if (this.#kept.size <= mostScopes) {
        return;
      }
      this.#kept.delete(number);
    }
  }
}
