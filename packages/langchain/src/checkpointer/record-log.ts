import {
  type Acknowledgement,
  type CallOptions,
  type EventFilter,
  limits,
  type MemoryEvent,
  NotFoundError,
} from "@keepsake/core";
import { inBoundedParts, type MemoryWith } from "@keepsake/core/adapters";
import { hashText } from "./hash-text.ts";
import {
  nameRecord,
  type RecordDraft,
  type SavedRecord,
  toExperiences,
  toRecords,
} from "./saved-record.ts";

/** What a record log needs of a memory. */
export type RecordMemory = MemoryWith<"experienceBulk" | "events" | "event">;

/** A record under its name. */
interface NamedDraft {
  readonly draft: RecordDraft;
  readonly record: string;
}

/** Characters of one write, and of the labels of one read: servers bound bodies and addresses. */
const writeCharacters = 8_388_608;
const queryCharacters = 4_096;

/** Events of one page, of which each may have a mebibyte. */
const pageEvents = 50;

/** Keeps records as events of one scope. */
export class RecordLog {
  readonly #memory: RecordMemory;
  readonly #timeoutMs: number;

  constructor(memory: RecordMemory, timeoutMs: number) {
    this.#memory = memory;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Saves records in their order, all of them or none where they have at most 8 Mi characters
   * together, else in several writes. What is there already is not saved again.
   */
  async save(drafts: readonly RecordDraft[]): Promise<void> {
    const named = drafts.map(async (draft) => ({ draft, record: await nameRecord(draft) }));
    let left: readonly NamedDraft[] = await Promise.all(named);
    while (left.length > 0) {
      left = await this.#saveOnce(left);
    }
  }

  /** The records with at least one of `labels`, the oldest first, of equal times the one saved first. */
  async read(labels: readonly string[], options?: CallOptions): Promise<readonly SavedRecord[]> {
    const records: SavedRecord[] = [];
    for (const some of inQueries(labels)) {
      const events: MemoryEvent[] = [];
      for await (const event of this.#events({ labels: some, limit: pageEvents }, options)) {
        events.push(event);
      }
      records.push(...toRecords(events.toReversed()));
    }
    return records;
  }

  /** The first event of each record with a label, the newest first. */
  async *newest(filter: EventFilter, options?: CallOptions): AsyncGenerator<SavedRecord> {
    for await (const event of this.#events(filter, options)) {
      yield* toRecords([event]);
    }
  }

  async *#events(filter: EventFilter, options?: CallOptions): AsyncGenerator<MemoryEvent> {
    const limited = { ...options, timeoutMs: this.#timeoutMs };
    yield* await this.#memory.events({ ...filter, view: "local" }, limited);
  }

  /** Gives those that must be saved under another name, since what they are was forgotten under theirs. */
  async #saveOnce(named: readonly NamedDraft[]): Promise<readonly NamedDraft[]> {
    const items = named.flatMap(({ draft, record }) =>
      toExperiences(draft, record).map((item) => ({ item, draft, record })),
    );
    const again = new Map<string, Promise<NamedDraft>>();
    for (const part of inWrites(items)) {
      const { results } = await this.#memory.experienceBulk(
        part.map(({ item }) => item),
        { timeoutMs: this.#timeoutMs },
      );
      for (const [index, { draft, record }] of part.entries()) {
        const result = results[index];
        if (result !== undefined && !again.has(record) && (await this.#isForgotten(result))) {
          again.set(record, renameRecord({ draft, record }, result.eventId));
        }
      }
    }
    return await Promise.all(again.values());
  }

  async #isForgotten({ replayed, eventId }: Acknowledgement): Promise<boolean> {
    if (!replayed) {
      return false;
    }
    try {
      await this.#memory.event(eventId, { timeoutMs: this.#timeoutMs });
      return false;
    } catch (error) {
      if (NotFoundError.isInstance(error)) {
        return true;
      }
      throw error;
    }
  }
}

async function renameRecord(
  { draft, record }: NamedDraft,
  forgottenId: string,
): Promise<NamedDraft> {
  return { draft, record: await hashText(`${record} ${forgottenId}`) };
}

function inWrites<T extends { readonly draft: RecordDraft; readonly item: object }>(
  items: readonly T[],
): readonly (readonly T[])[] {
  return inBoundedParts(items, {
    sizeOf: ({ item }) => JSON.stringify(item).length,
    mostSize: writeCharacters,
    mostItems: limits.bulkItems,
  });
}

function inQueries(labels: readonly string[]): readonly (readonly string[])[] {
  return inBoundedParts(labels, {
    sizeOf: (label) => encodeURIComponent(label).length,
    mostSize: queryCharacters,
    mostItems: limits.filterLabels,
  });
}
