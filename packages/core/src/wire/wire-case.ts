/** Names whose values are the caller's own, which pass as they are. */
const ownedNames: readonly string[] = ["metadata", "data", "details"];

/** Within filters, `metadata` is a form of conditions and not the caller's own. */
const filterName = "filters";

/** Of those that are remembered, so that nobody fills the memory with names that they make up. */
const mostNames = 1_000;
const longestName = 64;

type Rename = (name: string) => string;

/** A value as the wire writes it: names in `snake_case`, but for those within the caller's own values. */
export function toWire(value: unknown): unknown {
  return convert(value, toWireName, false);
}

/** A value of the wire as the contract writes it: names in `camelCase`. The inverse of {@link toWire}. */
export function fromWire(value: unknown): unknown {
  return convert(value, fromWireName, false);
}

/** The path of a field, such as `budgets.maxTokens`, as the wire writes it: `budgets.max_tokens`. */
export function toWirePath(path: string): string {
  return convertPath(path, toWireName);
}

/** The inverse of {@link toWirePath}. */
export function fromWirePath(path: string): string {
  return convertPath(path, fromWireName);
}

const toWireName = remember((name) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);
const fromWireName = remember((name) =>
  name.replaceAll(/(?<=[^_])_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
);

/** Names come again and again, and spelling them takes longer than finding them. */
function remember(spell: Rename): Rename {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) {
      return before;
    }
    const renamed = isOwnSpelling(name) ? name : spell(name);
    if (known.size < mostNames && name.length <= longestName) {
      known.set(name, renamed);
    }
    return renamed;
  };
}

/** `AND`, `OR`, `NOT`, and the names of a filter that lead into the caller's own: `metadata.threadId`. */
function isOwnSpelling(name: string): boolean {
  return /^(?:[A-Z]+(?:\[|$)|metadata\.)/.test(name);
}

/** Whether the field at a path is the caller's own, or lies within what is, and so passes as it is. */
export function isOwned(path: string): boolean {
  const steps = path.split(/[.[]/);
  return steps[0] === filterName
    ? steps.at(-2) === "metadata"
    : steps.slice(0, -1).some((step) => ownedNames.includes(step));
}

function convert(value: unknown, rename: Rename, isInFilter: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => convert(item, rename, isInFilter));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const converted: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const spelt = rename(name);
    const isOwn = ownedNames.includes(name) && !isInFilter;
    const kept = isOwn ? inner : convert(inner, rename, isInFilter || name === filterName);
    if (spelt === "__proto__") {
      Object.defineProperty(converted, spelt, { ...plain, value: kept });
    } else {
      converted[spelt] = kept;
    }
  }
  return converted;
}

const plain = { configurable: true, enumerable: true, writable: true };

function convertPath(path: string, rename: Rename): string {
  const steps = path.split(".");
  const owned = steps.findIndex((step) => ownedNames.includes(step));
  const end = owned === -1 || steps[0] === filterName ? steps.length : owned;
  return steps.map((step, index) => (index < end ? rename(step) : step)).join(".");
}
