import type { MemoryEvent, Page } from "@keepsake/core";

const pagesHeld = 20;

/** The pages of a list by their numbers, of which the last few are held. */
export class PageWindow {
  readonly #list: (cursor?: string) => Promise<Page<MemoryEvent>>;
  readonly #cursors: (string | undefined)[] = [undefined];
  readonly #held: Map<number, ReadonlyMap<string, MemoryEvent>> = new Map();

  constructor(list: (cursor?: string) => Promise<Page<MemoryEvent>>) {
    this.#list = list;
  }

  /** Pages that are known so far: reading the last one tells whether another follows. */
  get count(): number {
    return this.#cursors.length;
  }

  holds(page: number): boolean {
    return this.#held.has(page);
  }

  async read(page: number): Promise<readonly MemoryEvent[]> {
    const { items, nextCursor } = await this.#list(this.#cursors[page]);
    if (nextCursor !== null && page === this.#cursors.length - 1) {
      this.#cursors.push(nextCursor);
    }
    this.#held.delete(page);
    this.#held.set(page, new Map(items.map((event) => [event.id, event])));
    const [oldest] = this.#held.keys();
    if (this.#held.size > pagesHeld && oldest !== undefined) {
      this.#held.delete(oldest);
    }
    return items;
  }

  /** An event of a page; null where it is not there any more. */
  async find(page: number, id: string): Promise<MemoryEvent | null> {
    if (!this.#held.has(page)) {
      await this.read(page);
    }
    return this.#held.get(page)?.get(id) ?? null;
  }
}
