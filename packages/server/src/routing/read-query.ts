import { ValidationError } from "@keepsake/core";
import { toWirePath } from "@keepsake/core/wire";
import type { WireObject } from "./wire-object.ts";

/**
 * What a parameter of a query holds. `strings` are parted by commas, or given by repeating the singular
 * where one has a comma itself; an `interval` is `from..to`. What is `refused` is known, and is told to be
 * of no use; the document is silent about it.
 */
export type ParameterKind = "string" | "number" | "boolean" | "strings" | "interval" | "refused";

/** Parameters of a query by their names in the contract. */
export type Parameters = Readonly<Record<string, ParameterKind>>;

/**
 * The parameters of a query that are known.
 *
 * @throws {@link ValidationError} for one that is not of its kind.
 */
export function readQuery(query: URLSearchParams, parameters: Parameters): WireObject {
  const read = Object.entries(parameters).map(([name, kind]) => [
    name,
    readParameter(query, name, kind),
  ]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function readParameter(query: URLSearchParams, name: string, kind: ParameterKind): unknown {
  const wireName = toWirePath(name);
  if (kind === "strings") {
    return readStrings(query, wireName);
  }
  const given = query.get(wireName);
  return given === null ? undefined : readers[kind](given, wireName);
}

function readStrings(query: URLSearchParams, name: string): readonly string[] | undefined {
  const whole = query.getAll(name.replace(/s$/, ""));
  const listed = query.getAll(name).flatMap((list) => (list === "" ? [] : list.split(",")));
  return query.has(name) || whole.length > 0 ? [...listed, ...whole] : undefined;
}

const readers: Readonly<
  Record<Exclude<ParameterKind, "strings">, (given: string, name: string) => unknown>
> = {
  string: (given) => given,
  refused: (given) => given,
  number: (given, name) => {
    const value = given.trim() === "" ? Number.NaN : Number(given);
    return Number.isFinite(value) ? value : refuse(name, given, "a number");
  },
  boolean: (given, name) =>
    /^(?:true|false)$/i.test(given)
      ? given.toLowerCase() === "true"
      : refuse(name, given, "true or false"),
  interval: (given, name) => {
    const [from, to, ...rest] = given.split("..");
    return to === undefined || rest.length > 0
      ? refuse(name, given, "an interval such as 2026-03-01..2026-04-01")
      : { from, to };
  },
};

function refuse(name: string, given: string, needed: string): never {
  throw new ValidationError(name, `${JSON.stringify(given.slice(0, 80))} is not ${needed}`);
}
