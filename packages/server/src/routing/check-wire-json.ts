import { limits, ValidationError } from "@keepsake/core";

/** What stands around content that may be as deep as `limits.jsonDepth`. */
const levelsAround = 8;

/** No object of the API has more fields, and no list in 64 MiB has more rows that say something. */
const mostFields = 1_000;
const mostItems = 1_000_000;

const ownedNames: ReadonlySet<string> = new Set(["metadata", "data", "details"]);

/**
 * Checks that a body is an object, not too deep, and names its fields as the wire does: a name in camel
 * case is an unknown field.
 *
 * @throws {@link ValidationError} that names the field.
 */
export function checkWireJson(value: unknown): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const given = value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`;
    throw new ValidationError("body", `${given} is not an object`);
  }
  checkValue(value, { path: "", depth: 0, isOwned: false });
}

interface Place {
  readonly path: string;
  readonly depth: number;
  /** Whether names are the caller's own. */
  readonly isOwned: boolean;
}

function checkValue(value: object, { path, depth, isOwned }: Place): void {
  if (depth > limits.jsonDepth + levelsAround) {
    const reason = `it is nested too deep: at most ${limits.jsonDepth} levels are taken`;
    throw new ValidationError(path.split(/[.[]/, 1)[0] ?? path, reason);
  }
  requireFew(value, path, isOwned);
  for (const [name, inner] of entriesOf(value)) {
    const inside = stepTo(name, path, Array.isArray(value));
    if (!isOwned && !Array.isArray(value)) {
      checkName(name, inside);
    }
    if (typeof inner === "object" && inner !== null) {
      checkValue(inner, {
        path: inside,
        depth: depth + 1,
        isOwned: isOwned || (ownedNames.has(name) && !path.startsWith("filters")),
      });
    }
  }
}

/** Of a list only what has parts of its own: vectors are long lists of numbers. */
function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Array.isArray(value)
    ? value.flatMap((item: unknown, index) =>
        typeof item === "object" && item !== null ? [[String(index), item] as const] : [],
      )
    : Object.entries(value);
}

/** Else spelling the names of a body of nothing else would keep everybody waiting for seconds. */
function requireFew(value: object, path: string, isOwned: boolean): void {
  const isList = Array.isArray(value);
  const count = isList ? value.length : Object.keys(value).length;
  const most = isList ? mostItems : mostFields;
  if (count > most && (isList || !isOwned)) {
    const reason = `it has ${count} ${isList ? "items" : "fields"}; at most ${most} are taken`;
    throw new ValidationError(path === "" ? "body" : path, reason);
  }
}

function checkName(name: string, path: string): void {
  if (name === "__proto__") {
    throw new ValidationError(path, "it is not a known field");
  }
  if (/[A-Z]/.test(name) && !/^(?:AND|OR|NOT|metadata\..*)$/.test(name)) {
    const given = JSON.stringify(name.slice(0, 80));
    throw new ValidationError(path, `${given} is not a known field; names are in snake_case`);
  }
}

function stepTo(name: string, path: string, isItem: boolean): string {
  if (isItem) {
    return `${path}[${name}]`;
  }
  return path === "" ? name : `${path}.${name}`;
}
