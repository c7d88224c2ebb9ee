import type { Page } from "@keepsake/core";

/** Which page of a list to read, and how those that follow are read. */
export interface PageRequest<Filter, Item> {
  readonly filter: Filter;
  readonly readPage: (filter: Filter) => Promise<Page<Item>>;
}
