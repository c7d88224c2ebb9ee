import { type ExperienceEnvelope, ValidationError } from "@keepsake/core";
import type { EventSource } from "./event-source.ts";
import { itemName, labelsOf } from "./item-labels.ts";
import type { ItemReader } from "./item-reader.ts";
import { beginLifetime, isExpired, needsRefresh } from "./lifetime.ts";
import type { DeleteItem, PutItem } from "./read-operation.ts";
import { type StoredItem, toExperience, toRenewed } from "./stored-item.ts";
import type { TextPath } from "./text-paths.ts";

/** A change of an item, and the name of its operation in errors. */
export interface ItemChange {
  readonly change: PutItem | DeleteItem;
  readonly place: string;
}

/** What puts that say nothing else are stored with. */
export interface WriteDefaults {
  readonly paths: readonly TextPath[];
  readonly ttlMinutes: number | null;
}

/** What writes need. */
export interface WriterParts {
  readonly source: EventSource;
  readonly reader: ItemReader;
  readonly defaults: WriteDefaults;
}

/**
 * Writes items, one batch after the other. The new event is stored before the old one is forgotten, so
 * that there is always one; readers take the newest.
 */
export class ItemWriter {
  readonly #source: EventSource;
  readonly #reader: ItemReader;
  readonly #defaults: WriteDefaults;
  #before: Promise<unknown> = Promise.resolve();
  #lastPlace = 0;

  constructor({ source, reader, defaults }: WriterParts) {
    this.#source = source;
    this.#reader = reader;
    this.#defaults = defaults;
  }

  /** Stores and deletes items; of several changes of one item the last counts. */
  async apply(changes: readonly ItemChange[]): Promise<void> {
    if (changes.length === 0) {
      return;
    }
    const last = new Map(changes.map((given) => [itemName(given.change), given]));
    await this.#inTurn(() => this.#apply([...last.values()]));
  }

  /** Lets the time of items begin anew that have used enough of it, where they are still what they were. */
  async renew(items: readonly StoredItem[]): Promise<void> {
    const nowMs = Date.now();
    const due = items.filter(({ lifetime }) => needsRefresh(lifetime, nowMs));
    if (due.length > 0) {
      await this.#inTurn(() => this.#renew(due, nowMs));
    }
  }

  /** Forgets what was found to count no longer. */
  async tidy(): Promise<void> {
    await this.#inTurn(() => this.#forget([]));
  }

  async #renew(items: readonly StoredItem[], nowMs: number): Promise<void> {
    const stored = await this.#reader.get(items);
    const same = items.filter((item) => stored.get(itemName(item))?.event.id === item.event.id);
    const renewed = same.flatMap((item) => {
      const lifetime = beginLifetime(item.lifetime?.ttlMinutes ?? null, nowMs);
      return lifetime === null ? [] : [toRenewed(item, lifetime)];
    });
    await this.#source.write(renewed);
    await this.#forget(same);
  }

  async #apply(changes: readonly ItemChange[]): Promise<void> {
    const stored = await this.#reader.stored(changes.map(({ change }) => change));
    const puts = changes.flatMap(({ change, place }) =>
      change.kind === "put" ? [{ change, place }] : [],
    );
    const experiences = await Promise.all(
      puts.map(({ change }) => this.#toExperience(change, stored.get(itemName(change)))),
    );
    await this.#source.write(experiences).catch((error: unknown) => {
      throw nameOperation(error, puts);
    });
    await this.#forget([...stored.values()]);
  }

  /** What counts no longer goes first, lest it seem to be the newest. */
  async #forget(items: readonly StoredItem[]): Promise<void> {
    const ids = items.map(({ event }) => event.id);
    await this.#source.forget([...new Set([...this.#reader.takeOutdated(), ...ids])]);
  }

  async #toExperience(put: PutItem, stored: StoredItem | undefined): Promise<ExperienceEnvelope> {
    const nowMs = Date.now();
    const { paths, ttlMinutes } = this.#defaults;
    const before = stored === undefined || isExpired(stored.lifetime, nowMs) ? undefined : stored;
    return toExperience({
      ...put,
      paths: put.paths ?? paths,
      labels: await labelsOf(put),
      createdAtMs: before?.createdAtMs ?? nowMs,
      // A clock that was set back must not make what is replaced the newest.
      updatedAtMs: Math.max(nowMs, Date.parse(stored?.event.observedAt ?? "") || 0),
      place: before?.place ?? this.#nextPlace(nowMs),
      lifetime: beginLifetime(put.ttlMinutes === undefined ? ttlMinutes : put.ttlMinutes, nowMs),
    });
  }

  /** Ascends also within one millisecond. */
  #nextPlace(nowMs: number): number {
    this.#lastPlace = Math.max(nowMs * 1_000, this.#lastPlace + 1);
    return this.#lastPlace;
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#before.then(work);
    this.#before = done.catch(() => {});
    await done;
  }
}

/** Names the operation at fault, where memory names an item of a bulk. */
function nameOperation(error: unknown, puts: readonly ItemChange[]): unknown {
  if (!ValidationError.isInstance(error)) {
    return error;
  }
  const index = /^items\[(\d+)\]/.exec(error.field)?.[1];
  const place = index === undefined ? undefined : puts[Number(index)]?.place;
  const field = place === undefined ? undefined : place === "" ? "value" : `${place}.value`;
  return field === undefined ? error : new ValidationError(field, error.reason, { cause: error });
}
