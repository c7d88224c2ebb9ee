import { type CallOptions, type Memory, type MemoryEvent, NotFoundError } from "@keepsake/core";
import { PageWindow } from "./page-window.ts";

/** Which events of a scope. */
export interface WrittenEvents extends CallOptions {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** An event as far as it takes to find it again. */
interface EventPlace {
  readonly id: string;
  readonly recordedAt: string;
  /** Number of its page. */
  readonly page: number;
}

const pageLimit = 500;

/**
 * The events of a scope in the order they were written, so that whoever writes them again has the same
 * derived from them. A memory lists them by when they were observed: this goes through the list once
 * for the order, and reads them again by pages. Those written meanwhile are left out.
 */
export async function* eventsAsWritten(
  memory: Memory,
  scope: string,
  { since, until, ...options }: WrittenEvents,
): AsyncGenerator<MemoryEvent> {
  const pages = new PageWindow((cursor) =>
    memory.events(scope, { view: "local", since, until, limit: pageLimit, cursor }, options),
  );
  const places = await findPlaces(pages);
  for (const [index, { id, page }] of places.entries()) {
    const isFollowed = places[index + 1]?.page === page;
    const paged = isFollowed || pages.holds(page) ? await pages.find(page, id) : null;
    const event = paged ?? (await memory.event(id, options).catch(unlessForgotten));
    if (event !== null) {
      yield event;
    }
  }
}

async function findPlaces(pages: PageWindow): Promise<readonly EventPlace[]> {
  const places: EventPlace[] = [];
  for (let page = 0; page < pages.count; page += 1) {
    for (const { id, recordedAt } of await pages.read(page)) {
      places.push({ id, recordedAt, page });
    }
  }
  return places.toSorted((left, right) => compare(keyOf(left), keyOf(right)));
}

function keyOf({ recordedAt, id }: EventPlace): string {
  return `${recordedAt} ${id}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function unlessForgotten(error: unknown): null {
  if (NotFoundError.isInstance(error)) {
    return null;
  }
  throw error;
}
