import type { RecalledEvent } from "@keepsake/core";
import type { EventSource } from "./event-source.ts";
import { isBelow, type ItemAddress, itemLabel, itemName, prefixLabel } from "./item-labels.ts";
import { isExpired } from "./lifetime.ts";
import type { SearchItems } from "./read-operation.ts";
import { type StoredItem, toStoredItem } from "./stored-item.ts";

/** An item, and how well it fits a query where there was one. */
export interface FoundItem {
  readonly item: StoredItem;
  readonly score?: number | undefined;
}

/** Reads items. Of several events of one item the newest counts. */
export class ItemReader {
  readonly #source: EventSource;
  readonly #outdated = new Set<string>();

  constructor(source: EventSource) {
    this.#source = source;
  }

  /** What is stored at some addresses, by their names: also what has expired. */
  async stored(addresses: readonly ItemAddress[]): Promise<ReadonlyMap<string, StoredItem>> {
    const labels = new Set(await Promise.all(addresses.map(itemLabel)));
    const items = (await this.#source.labelled([...labels])).flatMap(
      (event) => toStoredItem(event) ?? [],
    );
    return this.#newest(items);
  }

  /** The items at some addresses, by their names. */
  async get(addresses: readonly ItemAddress[]): Promise<ReadonlyMap<string, StoredItem>> {
    const stored = await this.stored(addresses);
    return new Map(this.#living([...stored.values()]).map((item) => [itemName(item), item]));
  }

  /** The items below a prefix, in the order in which they were created. */
  async below(prefix: readonly string[]): Promise<readonly StoredItem[]> {
    const events = await this.#source.labelled([await prefixLabel(prefix)]);
    const items = events
      .flatMap((event) => toStoredItem(event) ?? [])
      .filter(({ namespace }) => isBelow(namespace, prefix));
    const newest = [...this.#newest(items).values()];
    return this.#living(newest).toSorted((left, right) => left.place - right.place);
  }

  /** The items that a search asks for, the best first, or in the order in which they were created. */
  async search(search: SearchItems): Promise<readonly FoundItem[]> {
    const { prefix, meets, limit, offset, query } = search;
    if (query !== undefined) {
      return await this.#searchWords({ ...search, query });
    }
    const items = await this.below(prefix);
    return items
      .filter(({ value }) => meets(value))
      .slice(offset, offset + limit)
      .map((item) => ({ item }));
  }

  /** Ids of the events seen so far that count no longer, and that it forgets with this. */
  takeOutdated(): readonly string[] {
    const ids = [...this.#outdated];
    this.#outdated.clear();
    return ids;
  }

  async #searchWords({
    prefix,
    meets,
    limit,
    offset,
    query,
  }: SearchItems & { readonly query: string }): Promise<readonly FoundItem[]> {
    const label = await prefixLabel(prefix);
    const found: FoundItem[] = [];
    const seen: string[] = [];
    for (let size = offset + limit; found.length < offset + limit; size *= 2) {
      const search = { label, query, limit: size, without: seen };
      const { events, mayBeMore } = await this.#source.search(search);
      seen.push(...events.map(({ id }) => id));
      const current = await this.#current(events);
      found.push(
        ...current.filter(({ item }) => isBelow(item.namespace, prefix) && meets(item.value)),
      );
      if (!mayBeMore || events.length === 0) {
        break;
      }
    }
    return found.slice(offset, offset + limit);
  }

  /** The items of events that were found, but for those that have expired or were replaced. */
  async #current(events: readonly RecalledEvent[]): Promise<readonly FoundItem[]> {
    const items = events.flatMap((event) => {
      const item = toStoredItem(event);
      return item === undefined ? [] : [{ item, score: event.score }];
    });
    const living = await this.get(items.map(({ item }) => item));
    const ids = new Set(Array.from(living.values(), ({ event }) => event.id));
    return items.filter(({ item }) => ids.has(item.event.id));
  }

  /** The first of the events of each item, which come newest first; the others count no longer. */
  #newest(items: readonly StoredItem[]): ReadonlyMap<string, StoredItem> {
    const newest = new Map<string, StoredItem>();
    for (const item of items) {
      const name = itemName(item);
      if (newest.has(name)) {
        this.#outdated.add(item.event.id);
      } else {
        newest.set(name, item);
      }
    }
    return newest;
  }

  #living(items: readonly StoredItem[]): readonly StoredItem[] {
    const nowMs = Date.now();
    const living = items.filter(({ lifetime }) => !isExpired(lifetime, nowMs));
    const expired = items.filter(({ lifetime }) => isExpired(lifetime, nowMs));
    expired.forEach(({ event }) => this.#outdated.add(event.id));
    return living;
  }
}
