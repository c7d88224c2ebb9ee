import { isObject } from "@keepsake/core/http";
import { type Reader, unreadable } from "./read-record.ts";

/** Reads a text. */
export const text: Reader<string> = (given, path) => {
  if (typeof given !== "string") {
    throw unreadable(given, path);
  }
  return given;
};

/** Reads a number. */
export const number: Reader<number> = (given, path) => {
  if (typeof given !== "number") {
    throw unreadable(given, path);
  }
  return given;
};

/** Reads true or false. */
export const flag: Reader<boolean> = (given, path) => {
  if (typeof given !== "boolean") {
    throw unreadable(given, path);
  }
  return given;
};

/** Reads an object with the names that it has. */
export const object: Reader<Readonly<Record<string, unknown>>> = (given, path) => {
  if (!isObject(given)) {
    throw unreadable(given, path);
  }
  return Object(given);
};

/** Reads one of a few texts. */
export function choice<const T extends string>(choices: readonly T[]): Reader<T> {
  return (given, path) => {
    const found = choices.find((known) => known === given);
    if (found === undefined) {
      throw unreadable(given, path);
    }
    return found;
  };
}

/** Reads a list. */
export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (given, path) => {
    if (!Array.isArray(given)) {
      throw unreadable(given, path);
    }
    return given.map((item, index) => read(item, `${path}[${index}]`));
  };
}

/** Reads what may be missing, or null: undefined then. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (given, path) => ((given ?? undefined) === undefined ? undefined : read(given, path));
}

/** Reads what may be null, or missing: null then. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (given, path) => ((given ?? null) === null ? null : read(given, path));
}
