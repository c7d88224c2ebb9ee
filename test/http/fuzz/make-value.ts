import type { Random } from "../../random.ts";
import { resolveSchema, type JsonSchema } from "./resolve-schema.ts";

const texts = [
  "org:acme/user:ana",
  "Ana lives in Porto.",
  "evt_00000000000000000000000000",
  "2026-03-05T00:00:00Z",
  "",
  " ",
  "user:",
  "\u0000",
  "\u{D800}",
  "é😀\u202e",
  "'; DROP TABLE events; --",
  "../../etc/passwd",
  "a".repeat(5_000),
  "2026-99-99",
  "-P1Y",
  "__proto__",
] as const;

type Ways = readonly [() => unknown, ...(() => unknown)[]];

/** Values of every kind of JSON, most of them where they do not belong. */
export function makeAny(random: Random, depth: number = 0): unknown {
  const plain: Ways = [
    () => random.pick(texts),
    () => random.pick([0, -1, 1.5, 1e308, -0, 2 ** 53, 5]),
    () => random.chance(0.5),
    () => null,
  ];
  const nested: Ways = [
    () => Array.from({ length: random.below(4) }, () => makeAny(random, depth + 1)),
    () => Object.fromEntries([[random.pick(texts), makeAny(random, depth + 1)]]),
  ];
  return random.pick(depth > 3 || random.chance(0.6) ? plain : nested)();
}

/** What values are made of. */
export interface Making {
  readonly random: Random;
  /** Where schemas are that are referred to. */
  readonly document: unknown;
}

/** A value as a schema wants it, as far as that can be told from it. */
export function makeValue(making: Making, given: JsonSchema, depth: number = 0): unknown {
  const { random, document } = making;
  const schema = resolveSchema(document, given);
  if (depth > 8) {
    return makeAny(random, 4);
  }
  if (Array.isArray(schema["anyOf"])) {
    const { anyOf } = schema;
    return makeValue(making, { ...Object(anyOf[random.below(anyOf.length)]) }, depth + 1);
  }
  if (Array.isArray(schema["enum"])) {
    return schema["enum"][random.below(schema["enum"].length)];
  }
  return "const" in schema ? schema["const"] : makeTyped(making, schema, depth);
}

function makeTyped(making: Making, schema: JsonSchema, depth: number): unknown {
  const { random } = making;
  const { type, properties, items, minimum = 0 } = schema;
  if (type === "object") {
    return makeFields(making, { ...Object(properties) }, depth);
  }
  if (type === "array") {
    const of = { ...Object(items) };
    const length = 1 + random.below(2);
    return Array.from({ length }, () => makeValue(making, of, depth + 1));
  }
  if (type === "number" || type === "integer") {
    return Math.max(Number(minimum), random.pick([0, 1]));
  }
  return type === "boolean" ? random.chance(0.5) : makeText(random, schema);
}

function makeFields(
  making: Making,
  properties: Readonly<Record<string, unknown>>,
  depth: number,
): object {
  const fields = Object.entries(properties).filter(() => making.random.chance(0.6));
  return Object.fromEntries(
    fields.map(([name, inner]) => [name, makeValue(making, { ...Object(inner) }, depth + 1)]),
  );
}

function makeText(random: Random, { examples, type }: JsonSchema): unknown {
  if (Array.isArray(examples)) {
    return examples[0];
  }
  return type === "string"
    ? random.pick(["Ana", "evt_1", "lives_in", "user:ana"])
    : makeAny(random);
}
