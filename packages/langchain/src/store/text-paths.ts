import { type JsonValue, ValidationError } from "@keepsake/core";
import { isJsonObject } from "./to-json.ts";

/** One step into a value. */
type Step =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "element"; readonly index: number }
  | { readonly kind: "elements" }
  | { readonly kind: "parts" }
  | { readonly kind: "either"; readonly paths: readonly TextPath[] };

/** A way into a value, to what of it is found by its words. */
export type TextPath = readonly Step[];

/**
 * Reads a path: fields parted by dots, `[0]` and, from the end, `[-1]`, `[*]` for every element of an
 * array, `*` for every part of an array or an object, `{a,b.c}` for several ways, and `$` for the
 * whole. After each of them the path may go on.
 *
 * @throws `ValidationError` on `field` where a bracket or a brace is not closed or holds no such thing.
 */
export function parseTextPath(path: unknown, field: string): TextPath {
  if (typeof path !== "string" || path === "") {
    throw new ValidationError(field, `it is no path; give one such as "text" or "parts[*].text"`);
  }
  const steps = Array.from(tokens(path, field), (token) => toStep(token, field));
  return path === "$" || path.startsWith("$.") || path.startsWith("$[") ? steps.slice(1) : steps;
}

/** The parts of a value that a path leads to. */
export function selectParts(value: JsonValue, path: TextPath): readonly JsonValue[] {
  const [step, ...rest] = path;
  return step === undefined
    ? [value]
    : takeStep(value, step).flatMap((part) => selectParts(part, rest));
}

const closing: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** Parts a path at its dots and before its brackets and braces, each of which is one token. */
function* tokens(path: string, field: string): Generator<string> {
  let word = "";
  for (let at = 0; at < path.length; at += 1) {
    const sign = path.charAt(at);
    const isOpening = sign === "[" || sign === "{";
    if (!isOpening && sign !== ".") {
      word += sign;
      continue;
    }
    if (word !== "") {
      yield word;
      word = "";
    }
    if (isOpening) {
      const end = findEnd(path, at, field);
      yield path.slice(at, end + 1);
      at = end;
    }
  }
  if (word !== "") {
    yield word;
  }
}

function findEnd(path: string, start: number, field: string): number {
  const open = path.charAt(start);
  let depth = 0;
  for (let at = start; at < path.length; at += 1) {
    const sign = path.charAt(at);
    depth += sign === open ? 1 : sign === closing[open] ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  throw new ValidationError(field, `"${path}" has a ${open} that nothing closes`);
}

function toStep(token: string, field: string): Step {
  if (token === "*") {
    return { kind: "parts" };
  }
  if (token.startsWith("[")) {
    return toElement(token, field);
  }
  if (token.startsWith("{")) {
    const paths = splitPaths(token.slice(1, -1)).map((path) => parseTextPath(path.trim(), field));
    return { kind: "either", paths };
  }
  return { kind: "field", name: token };
}

function toElement(token: string, field: string): Step {
  const inside = token.slice(1, -1);
  if (inside === "*") {
    return { kind: "elements" };
  }
  if (!/^-?\d+$/.test(inside)) {
    throw new ValidationError(
      field,
      `${token} is neither [*] nor a whole number such as [0] or [-1]`,
    );
  }
  return { kind: "element", index: Number(inside) };
}

/** Parts at the commas that are in no further braces. */
function splitPaths(text: string): readonly string[] {
  const paths = [""];
  let depth = 0;
  for (const sign of text) {
    depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    if (sign === "," && depth === 0) {
      paths.push("");
    } else {
      paths.push(`${paths.pop() ?? ""}${sign}`);
    }
  }
  return paths;
}

function takeStep(value: JsonValue, step: Step): readonly JsonValue[] {
  if (step.kind === "field") {
    return isJsonObject(value) && Object.hasOwn(value, step.name) ? present(value[step.name]) : [];
  }
  if (step.kind === "either") {
    return step.paths.flatMap((path) => selectParts(value, path));
  }
  if (step.kind === "parts") {
    return typeof value === "object" && value !== null ? Object.values(value) : [];
  }
  if (!isList(value)) {
    return [];
  }
  return step.kind === "elements" ? value : present(value.at(step.index));
}

function present(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined ? [] : [value];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
