import type { CallOptions, Memory, Page } from "@keepsake/core";
import { validate } from "@keepsake/core/schema";
import type { z } from "zod";
import { toWirePage } from "../wire/page.ts";
import type { Parameters } from "./read-query.ts";
import type { Route } from "./route.ts";
import { scopeOf } from "./scope-of.ts";
import { readingErrors } from "./scope-errors.ts";

/** A list of a scope, and how its records are written. */
interface ListDescription<Filter, T> extends Pick<Route, "path" | "summary" | "stability"> {
  /** Those of the filter beside `view`, `limit` and `cursor`. */
  readonly parameters: Parameters;
  readonly schema: z.ZodType<Filter>;
  readonly list: (
    memory: Memory,
    scope: string,
    request: { readonly filter: Filter; readonly options: CallOptions },
  ) => Promise<Page<T>>;
  readonly toWireRecord: (record: T) => object;
  /** What is told beside the page. */
  readonly beside?: object | undefined;
}

const pageParameters: Parameters = {
  scope: "string",
  view: "string",
  limit: "number",
  cursor: "string",
};

/** The route that lists records of a scope page by page. */
export function createListRoute<Filter, T>({
  parameters,
  schema,
  list,
  toWireRecord,
  beside,
  ...told
}: ListDescription<Filter, T>): Route {
  return {
    method: "GET",
    ...told,
    query: { ...pageParameters, ...parameters },
    querySchema: schema,
    required: ["scope"],
    errors: readingErrors,
    async handle({ memory, query, signal }) {
      const { scope, ...given } = query;
      const filter = validate(schema, given, { name: "filter" });
      const page = await list(memory, scopeOf(scope), { filter, options: { signal } });
      return { body: { ...toWirePage(page, toWireRecord), ...beside } };
    },
  };
}
