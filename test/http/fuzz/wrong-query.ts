import type { Random } from "../../random.ts";
import type { Operation } from "../document/operation.ts";

/** A parameter of which some values are wrong for sure. */
interface QueryKind {
  readonly name: string;
  readonly wrong: readonly [string, ...string[]];
}

/** A parameter of a query with a value that it cannot have. */
export function wrongQuery(random: Random, operation: Operation): Record<string, string> {
  const [first, ...rest] = queryKinds(operation);
  if (first === undefined) {
    return {};
  }
  const { name, wrong } = random.pick([first, ...rest]);
  return { [name]: random.pick(wrong) };
}

/** Parameters of which some values are wrong for sure. */
export function queryKinds({ parameters }: Operation): readonly QueryKind[] {
  return parameters.flatMap((parameter): readonly QueryKind[] => {
    const { name, in: place, schema } = { ...Object(parameter) };
    const { type, enum: choice, description, pattern } = { ...Object(schema) };
    if (place !== "query") {
      return [];
    }
    if (name === "cursor") {
      return [{ name, wrong: ["", "x", "%00", "eyJ", "AAAA", "é", "x".repeat(5_000)] }];
    }
    if (type === "number" || type === "integer") {
      return [{ name, wrong: ["", "x", "-1", "1e999", "NaN", "0x"] }];
    }
    if (type === "boolean" || choice !== undefined) {
      return [{ name, wrong: ["", "nothing", "2", "\u0000", "__proto__"] }];
    }
    return description !== undefined || pattern !== undefined
      ? [{ name, wrong: ["", "then", "2026-99-99", "nowhere", "\u0000", "a..", ".."] }]
      : [];
  });
}
