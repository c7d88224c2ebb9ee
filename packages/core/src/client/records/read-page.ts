import { ServerError } from "../../errors/server-error.ts";
import { createPage, type Page } from "../../page.ts";
import { type Reader, readObject } from "./read-record.ts";

/** Reads the answer to a call; `follow` makes the call again from a cursor on. */
export type AnswerReader<T> = (given: unknown, follow: (cursor: string) => Promise<T>) => T;

/** Reads a page: the one list of the answer, whatever it is called. */
export function pageOf<T>(read: Reader<T>): AnswerReader<Page<T>> {
  return (given, follow) => {
    const { items, nextCursor, hasMore, ...others } = readObject(given);
    const records = [items, ...Object.values(others)].find(Array.isArray);
    if (!Array.isArray(records)) {
      throw new ServerError("the server answered with something else than a page");
    }
    const cursor = hasMore === false ? null : toCursor(nextCursor);
    return createPage(
      records.map((record) => read(record)),
      cursor,
      follow,
    );
  };
}

/** Some servers count instead. */
function toCursor(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? `${value}` : null;
}
