import {
  type CallOptions,
  type ExperienceEnvelope,
  type FilterTree,
  limits,
  type MemoryEvent,
  type RecalledEvent,
} from "@keepsake/core";
import {
  type CallWithinBudget,
  inBoundedParts,
  type MemoryWith,
  retrieverMaxTokens,
} from "@keepsake/core/adapters";
import { itemModality } from "./stored-item.ts";

/** What a store needs of memory. */
export type StoreMemory = MemoryWith<"experienceBulk" | "events" | "forget" | "recall">;

/** Events to find by their words. */
export interface EventSearch {
  readonly label: string;
  readonly query: string;
  readonly limit: number;
  /** Ids of those that were found before. */
  readonly without: readonly string[];
}

/** What a search found. */
export interface EventsFound {
  readonly events: readonly RecalledEvent[];
  /** Whether the same search without those may find others. */
  readonly mayBeMore: boolean;
}

/** What the calls of a store are kept within. */
type Call = <T>(operation: string, call: (options: CallOptions) => Promise<T>) => Promise<T>;

/** Up to so many characters no answer is cut for its length: each takes less than four tokens. */
const safeCharacters = retrieverMaxTokens / 4;

/** Characters of labels, as an address has them, that one request asks for. */
const longestQuery = 6_000;

/** The events of items, as memory has them. What fails is thrown as memory throws it. */
export class EventSource {
  readonly #memory: StoreMemory;
  readonly #call: Call;

  constructor(memory: StoreMemory, callWithinBudget: CallWithinBudget) {
    this.#memory = memory;
    this.#call = async (operation, call) => {
      const result = await callWithinBudget({ operation, call });
      if (result.status === "ok") {
        return result.value;
      }
      throw result.error;
    };
  }

  /** Every event with any of some labels, the newest of those with one label first. */
  async labelled(labels: readonly string[]): Promise<readonly MemoryEvent[]> {
    const events: MemoryEvent[] = [];
    for (const part of inRequests(labels)) {
      events.push(...(await this.#list(part)));
    }
    return events;
  }

  /** The events whose own words bear on a query, the best first. */
  async search({ label, query, limit, without }: EventSearch): Promise<EventsFound> {
    const maxEvents = Math.min(limit, limits.pageEvents);
    const pack = await this.#call("recall", (options) =>
      this.#memory.recall(
        {
          query,
          view: "local",
          include: ["events"],
          neighbours: false,
          filters: toFilters(label, without),
          budgets: { maxEvents, maxTokens: retrieverMaxTokens },
          citationMode: "none",
        },
        options,
      ),
    );
    const { events } = pack.layers;
    const isCut = JSON.stringify(events).length > safeCharacters;
    return { events, mayBeMore: events.length === maxEvents || isCut };
  }

  /** Stores events, up to 1,000 of them all or none. */
  async write(experiences: readonly ExperienceEnvelope[]): Promise<void> {
    for (let at = 0; at < experiences.length; at += limits.bulkItems) {
      const part = experiences.slice(at, at + limits.bulkItems);
      await this.#call("experienceBulk", (options) => this.#memory.experienceBulk(part, options));
    }
  }

  /** Forgets events; those that are gone already do not matter. */
  async forget(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += limits.bulkItems) {
      const selector = { memoryIds: ids.slice(at, at + limits.bulkItems) };
      const auditNote = "items of a LangGraph store that were replaced, deleted or expired";
      await this.#call("forget", (options) =>
        this.#memory.forget({ selector, auditNote }, options),
      );
    }
  }

  /**
   * Lists page by page. What is written meanwhile and replaces what is not read yet is at the new end,
   * so that is read once more.
   */
  async #list(labels: readonly string[]): Promise<readonly MemoryEvent[]> {
    const filter = {
      view: "local",
      labels,
      modality: itemModality,
      limit: limits.pageEvents,
    } as const;
    const first = await this.#page(filter);
    const pages: (readonly MemoryEvent[])[] = [first.items];
    for (let { nextCursor } = first; nextCursor !== null;) {
      const page = await this.#page({ ...filter, cursor: nextCursor });
      pages.push(page.items);
      ({ nextCursor } = page);
    }
    const [newest] = first.items;
    if (pages.length === 1 || newest === undefined) {
      return first.items;
    }
    const { items } = await this.#page({ ...filter, since: newest.observedAt });
    const listed = pages.flat();
    const known = new Set(listed.map(({ id }) => id));
    return [...items.filter(({ id }) => !known.has(id)), ...listed];
  }

  async #page(filter: Parameters<StoreMemory["events"]>[0]): ReturnType<StoreMemory["events"]> {
    return await this.#call("events", (options) => this.#memory.events(filter, options));
  }
}

/** Filters lie within each other rather than beside, as only so many may do that. */
function toFilters(label: string, without: readonly string[]): FilterTree {
  let tree: FilterTree = { labels: { eq: label }, modality: { eq: itemModality } };
  for (let at = 0; at < without.length; at += limits.pageEvents) {
    tree = { AND: [tree, { id: { nin: without.slice(at, at + limits.pageEvents) } }] };
  }
  return tree;
}

/** Parts labels into requests that are not too long for the address of one. */
function inRequests(labels: readonly string[]): readonly (readonly string[])[] {
  return inBoundedParts(labels, {
    sizeOf: (label) => encodeURIComponent(label).length,
    mostSize: longestQuery,
    mostItems: limits.filterLabels,
  });
}
