import { ServerError } from "@keepsake/core";
import { isObject } from "@keepsake/core/http";
import { toWireName } from "../limits/to-wire-fields.ts";

/** Reads what a daemon gave at a path of its answer. @throws `ServerError` for what cannot be it. */
export type Reader<T> = (given: unknown, path: string) => T;

/** What a daemon gives beyond what this package knows. */
export interface WithExtra {
  /** Fields of other versions, in the daemon's spelling. */
  readonly extra: Readonly<Record<string, unknown>>;
}

type Absent<T, Field extends keyof T> = object extends Pick<T, Field> ? undefined : never;

/** What reads each field of a record; one that gives undefined leaves it out. */
export type Shape<T> = { readonly [Field in keyof T]-?: Reader<T[Field] | Absent<T, Field>> };

/** What reads records, and keeps as `extra` what is not of their shape. */
export function recordReader<T extends WithExtra>(shape: Shape<Omit<T, "extra">>): Reader<T> {
  const fields = Object.entries<Reader<unknown>>({ ...shape }).map(
    ([name, read]) => [name, toWireName(name), read] as const,
  );
  return (given, path) => {
    if (!isObject(given)) {
      throw unreadable(given, path);
    }
    const extra: Record<string, unknown> = { ...given };
    const record: Record<string, unknown> = {};
    for (const [name, wireName, read] of fields) {
      const value = read(extra[wireName], `${path}.${wireName}`);
      delete extra[wireName];
      if (value !== undefined) {
        record[name] = value;
      }
    }
    return Object({ ...record, extra });
  };
}

/** The error for what a daemon of ai-memory would not give. */
export function unreadable(given: unknown, path: string): ServerError {
  const kind = given === null ? "null" : Array.isArray(given) ? "a list" : `a ${typeof given}`;
  const message = `${given === undefined ? "nothing" : kind} as ${path}`;
  return new ServerError(`the answer has ${message}; is it that of an ai-memory daemon?`);
}
