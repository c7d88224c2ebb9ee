import { type JsonObject, ValidationError } from "@keepsake/core";
import { describeValue } from "./describe-value.ts";
import { compileFilter, type ValueFilter } from "./compile-filter.ts";
import type { ItemAddress } from "./item-labels.ts";
import {
  type NamespaceCondition,
  type NamespaceListing,
  requireMatchType,
} from "./list-namespaces.ts";
import { readMinutes } from "./lifetime.ts";
import { requireKey, requireNewNamespace, requireSegments } from "./require-address.ts";
import { parseTextPath, type TextPath } from "./text-paths.ts";
import { toJsonObject } from "./to-json.ts";

/** An item to store. */
export interface PutItem extends ItemAddress {
  readonly kind: "put";
  readonly value: JsonObject;
  /** Ways to what it is found by; empty for nothing, undefined for what the store is set to. */
  readonly paths: readonly TextPath[] | undefined;
  /** Null for ever, undefined for what the store is set to. */
  readonly ttlMinutes: number | null | undefined;
}

/** An item to delete. */
export interface DeleteItem extends ItemAddress {
  readonly kind: "delete";
}

/** An item to get. */
interface GetItem extends ItemAddress {
  readonly kind: "get";
}

/** Items to search for. */
export interface SearchItems {
  readonly kind: "search";
  readonly prefix: readonly string[];
  readonly meets: ValueFilter;
  readonly limit: number;
  readonly offset: number;
  /** Undefined where every item is asked for. */
  readonly query: string | undefined;
}

/** Namespaces to list. */
interface ListItemNamespaces extends NamespaceListing {
  readonly kind: "list";
}

/** An operation of a batch, checked. */
export type StoreOperation = GetItem | SearchItems | PutItem | DeleteItem | ListItemNamespaces;

/**
 * Reads an operation of a batch. Nothing in it says of which kind it is: what has none of the marks of
 * the others lists namespaces.
 *
 * @throws `ValidationError` on the part at fault, named from `place` on.
 */
export function readOperation(operation: unknown, place: string): StoreOperation {
  if (!isRecord(operation)) {
    throw new ValidationError(place || "operation", "it is not an operation, which is an object");
  }
  const given = { operation, place: place === "" ? "" : `${place}.` };
  if ("namespacePrefix" in operation) {
    return readSearch(given);
  }
  if ("value" in operation) {
    return readPut(given);
  }
  return "key" in operation ? { kind: "get", ...readAddress(given) } : readList(given);
}

interface Given {
  readonly operation: Record<string, unknown>;
  /** What the names of its fields begin with. */
  readonly place: string;
}

function readAddress({ operation, place }: Given): ItemAddress {
  return {
    namespace: requireSegments(operation["namespace"], `${place}namespace`),
    key: requireKey(operation["key"], `${place}key`),
  };
}

function readSearch({ operation, place }: Given): SearchItems {
  const { namespacePrefix, filter, limit, offset, query } = operation;
  if (query !== undefined && query !== null && typeof query !== "string") {
    throw new ValidationError(`${place}query`, `${describeValue(query)} is not text to search for`);
  }
  return {
    kind: "search",
    prefix: requireSegments(namespacePrefix, `${place}namespacePrefix`),
    meets: compileFilter(filter, `${place}filter`),
    limit: readCount(limit, `${place}limit`) ?? 10,
    offset: readCount(offset, `${place}offset`) ?? 0,
    query: typeof query === "string" && query.trim() !== "" ? query : undefined,
  };
}

function readPut(given: Given): PutItem | DeleteItem {
  const { operation, place } = given;
  const address = readAddress(given);
  if (operation["value"] === null) {
    return { kind: "delete", ...address };
  }
  requireNewNamespace(address.namespace, `${place}namespace`);
  return {
    kind: "put",
    ...address,
    value: toJsonObject(operation["value"], `${place}value`),
    paths: readIndex(operation["index"], `${place}index`),
    ttlMinutes: readMinutes(operation["ttlMinutes"], `${place}ttlMinutes`),
  };
}

/**
 * Reads which parts of a value it is found by.
 *
 * @throws `ValidationError` on `field`, or on the path at fault.
 */
export function readIndex(index: unknown, field: string): readonly TextPath[] | undefined {
  if (index === undefined || index === null) {
    return undefined;
  }
  if (index === false) {
    return [];
  }
  if (!Array.isArray(index)) {
    throw new ValidationError(field, "it is neither false nor an array of paths");
  }
  return index.map((path: unknown, at) => parseTextPath(path, `${field}[${at}]`));
}

function readList({ operation, place }: Given): ListItemNamespaces {
  const { matchConditions, maxDepth, limit, offset } = operation;
  const depth = readCount(maxDepth, `${place}maxDepth`);
  if (depth === 0) {
    throw new ValidationError(
      `${place}maxDepth`,
      "0 leaves nothing of a namespace; give 1 or more",
    );
  }
  return {
    kind: "list",
    conditions: readConditions(matchConditions ?? [], `${place}matchConditions`),
    maxDepth: depth,
    limit: readCount(limit, `${place}limit`) ?? Infinity,
    offset: readCount(offset, `${place}offset`) ?? 0,
  };
}

function readConditions(given: unknown, field: string): readonly NamespaceCondition[] {
  if (!Array.isArray(given)) {
    throw new ValidationError(field, "it is not an array of conditions");
  }
  return given.map((condition: unknown, index) => {
    const { matchType, path } = isRecord(condition) ? condition : {};
    return {
      matchType: requireMatchType(matchType, `${field}[${index}].matchType`),
      path: requireSegments(path, `${field}[${index}].path`),
    };
  });
}

function readCount(value: unknown, field: string): number | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (value !== Infinity && !(Number.isSafeInteger(value) && Number(value) >= 0)) {
    throw new ValidationError(field, `${describeValue(value)} is not a whole number from 0 on`);
  }
  return Number(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
