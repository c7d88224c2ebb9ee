import type { CallOptions, Page } from "@keepsake/core";
import { validate } from "@keepsake/core/schema";
import type { z } from "zod";
import { callWithin } from "../engine.ts";
import type { PageRequest } from "../paging/page-request.ts";

/** A method that lists something of a scope. */
export type ListMethod<Filter, Item> = (
  scope: string,
  filter?: Filter,
  options?: CallOptions,
) => Promise<Page<Item>>;

/** What a method lists, and whether it may. */
export interface Listing<Filter, Item> {
  /** Rejects where the actor may not list. */
  readonly authorise: (scope: string, filter: Filter) => Promise<unknown>;
  readonly list: (scope: string, request: PageRequest<Filter, Item>) => Promise<Page<Item>>;
}

/** Makes the method that checks a filter by `schema` and lists page after page. */
export function createListMethod<Filter, Item>(
  schema: z.ZodType<Filter>,
  { authorise, list }: Listing<Filter, Item>,
): ListMethod<Filter, Item> {
  const method: ListMethod<Filter, Item> = async (scope, filter, options) => {
    const checked = validate(schema, filter === undefined ? {} : filter, { name: "filter" });
    const readPage = (next: Filter): Promise<Page<Item>> => method(scope, next, options);
    return await callWithin(scope, options, async () => {
      await authorise(scope, checked);
      return await list(scope, { filter: checked, readPage });
    });
  };
  return method;
}
