/** How much a {@link BoundedCache} keeps. */
export interface CacheBounds<Value> {
  /** The most that all values together may count. */
  readonly most: number;
  /** What a value counts when it is put in. */
  readonly sizeOf: (value: Value) => number;
}

/**
 * The values used last, as far as there is room for them; those that were not asked for the longest make
 * room. The one put in last stays, however large it is.
 */
export class BoundedCache<Key, Value> {
  readonly #bounds: CacheBounds<Value>;
  readonly #kept = new Map<Key, { readonly value: Value; readonly size: number }>();
  #size = 0;

  constructor(bounds: CacheBounds<Value>) {
    this.#bounds = bounds;
  }

  /** What the values count together. */
  get size(): number {
    return this.#size;
  }

  /** The value under a key, which is thereby the one used last. */
  get(key: Key): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
    }
    return kept?.value;
  }

  /** Puts a value under a key, in the place of the one before. */
  set(key: Key, value: Value): void {
    const size = this.#bounds.sizeOf(value);
    this.delete(key);
    this.#kept.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#bounds.most || oldest === key) {
        return;
      }
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    this.#size -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }
}
