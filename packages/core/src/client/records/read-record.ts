import { ServerError } from "../../errors/server-error.ts";

/** A record of a server's, by its fields in the contract's spelling. */
export type WireObject = Readonly<Record<string, unknown>>;

/** Reads what a server gave. @throws {@link ServerError} for what cannot be it. */
export type Reader<T> = (given: unknown) => T;

type Optional<T, Field extends keyof T> = object extends Pick<T, Field> ? undefined : never;

/**
 * The fields of a record: each with what it is where a server left it out, or with what reads it.
 * Null and undefined stand for any kind; a field that is undefined is left out.
 */
export type Shape<T> = {
  readonly [Field in keyof T]-?:
    | T[Field]
    | Optional<T, Field>
    | Reader<T[Field] | Optional<T, Field>>;
};

/** Fields that servers name otherwise as well, by the contract's names. */
type OtherNames<T> = Readonly<Partial<Record<keyof T, string>>>;

/** What reads records of a shape. What a server gives beyond it is left out. */
export function recordReader<T extends object>(
  shape: Shape<T>,
  otherNames?: OtherNames<T>,
): Reader<T> {
  const fields = Object.entries<unknown>(shape);
  const others: WireObject = { ...otherNames };
  return (value) => {
    const given = readObject(value);
    const read: Record<string, unknown> = {};
    for (const [name, absent] of fields) {
      const told = given[name] ?? given[String(others[name])] ?? undefined;
      const field = typeof absent === "function" ? absent(told) : (told ?? absent);
      if (typeof absent !== "function") {
        requireKind(field, absent, name);
      }
      if (field !== undefined) {
        read[name] = field;
      }
    }
    return Object(read);
  };
}

/** @throws {@link ServerError} where what a server gave is no record. */
export function readObject(value: unknown): WireObject {
  requireKind(value, {}, "a record");
  return Object(value);
}

/** Reads the records of a list; none where a server gave no list. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => (Array.isArray(value) ? value.map((item) => read(item)) : []);
}

/** Reads the records of a list that stands alone in an answer. */
export function itemsOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (given) => listOf(read)(readObject(given)["items"]);
}

/** Reads a record all of whose fields may be missing, and itself as well. */
export function orEmpty<T>(read: Reader<T>): Reader<T> {
  return (value) => read(value ?? {});
}

function requireKind(value: unknown, example: unknown, name: string): void {
  const kind = kindOf(value);
  if ((example ?? null) !== null && kind !== kindOf(example)) {
    throw new ServerError(`the server answered with ${kind} as ${name}`);
  }
}

/** What kind of JSON a value is. */
export function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
}
