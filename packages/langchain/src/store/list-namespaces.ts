import { ValidationError } from "@keepsake/core";
import { describeValue } from "./describe-value.ts";

/** A condition that namespaces must meet. */
export interface NamespaceCondition {
  readonly matchType: "prefix" | "suffix";
  /** Segments, of which `*` stands for any one. */
  readonly path: readonly string[];
}

/** Which namespaces to list. */
export interface NamespaceListing {
  readonly conditions: readonly NamespaceCondition[];
  readonly maxDepth: number | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** The namespaces that are listed: each once, in the order of their segments' characters. */
export function listNamespaces(
  namespaces: Iterable<readonly string[]>,
  { conditions, maxDepth, limit, offset }: NamespaceListing,
): string[][] {
  const listed = new Map<string, readonly string[]>();
  for (const namespace of namespaces) {
    if (conditions.every((condition) => meets(namespace, condition))) {
      const cut = namespace.slice(0, maxDepth);
      listed.set(JSON.stringify(cut), cut);
    }
  }
  return Array.from(listed.values(), (namespace) => [...namespace])
    .toSorted(bySegments)
    .slice(offset, offset + limit);
}

/** The beginning that all listed namespaces have, as far as the conditions tell one. */
export function commonPrefix(conditions: readonly NamespaceCondition[]): readonly string[] {
  const prefixes = conditions
    .filter(({ matchType }) => matchType === "prefix")
    .map(({ path }) => (path.includes("*") ? path.slice(0, path.indexOf("*")) : path));
  return prefixes.toSorted((left, right) => right.length - left.length)[0] ?? [];
}

/**
 * Checks a kind of condition.
 *
 * @throws `ValidationError` on `field` where it is neither `prefix` nor `suffix`.
 */
export function requireMatchType(value: unknown, field: string): NamespaceCondition["matchType"] {
  if (value !== "prefix" && value !== "suffix") {
    throw new ValidationError(field, `${describeValue(value)} is not "prefix" or "suffix"`);
  }
  return value;
}

function meets(namespace: readonly string[], { matchType, path }: NamespaceCondition): boolean {
  const start = matchType === "prefix" ? 0 : namespace.length - path.length;
  return (
    path.length <= namespace.length &&
    path.every((segment, index) => segment === "*" || namespace[start + index] === segment)
  );
}

function bySegments(left: readonly string[], right: readonly string[]): number {
  for (const [index, segment] of left.entries()) {
    const other = right[index];
    if (other === undefined) {
      return 1;
    }
    if (segment !== other) {
      return segment < other ? -1 : 1;
    }
  }
  return left.length - right.length;
}
