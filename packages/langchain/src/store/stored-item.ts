import {
  type ExperienceEnvelope,
  formatTimestamp,
  type JsonObject,
  type JsonValue,
  type MemoryEvent,
} from "@keepsake/core";
import type { ItemAddress } from "./item-labels.ts";
import type { Lifetime } from "./lifetime.ts";
import { selectParts, type TextPath } from "./text-paths.ts";
import { isJsonObject } from "./to-json.ts";

/** Kind of source of the events that items are. */
export const itemModality = "store_item";

/** An item as an event keeps it. */
export interface StoredItem extends ItemAddress {
  readonly event: MemoryEvent;
  readonly value: JsonObject;
  readonly createdAtMs: number;
  /** Its place in the order in which items were created. */
  readonly place: number;
  readonly lifetime: Lifetime | null;
}

/** What an item is stored from. */
export interface NewItem extends ItemAddress {
  readonly value: JsonObject;
  /** Ways to what it is found by. */
  readonly paths: readonly TextPath[];
  readonly labels: readonly string[];
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly place: number;
  readonly lifetime: Lifetime | null;
}

/**
 * The experience that keeps an item. Its content is what the item is found by, the texts and numbers of
 * its value or of parts of it, and the value stands beside it. They are a list, as of an object memory
 * would take each field for a fact, and those of one item for corrections of another's.
 */
export function toExperience(item: NewItem): ExperienceEnvelope {
  const { namespace, key, value, labels, createdAtMs, updatedAtMs, place, lifetime } = item;
  const words = item.paths.flatMap((path) => selectParts(value, path)).flatMap(toWords);
  const store = {
    namespace,
    key,
    createdAt: formatTimestamp(createdAtMs),
    place,
    value,
    ...(lifetime !== null && toFields(lifetime)),
  };
  return {
    modality: itemModality,
    content: { kind: "json", data: words.length === 0 ? null : words },
    context: { observedAt: formatTimestamp(updatedAtMs), labels, metadata: { store } },
  };
}

/** The experience that keeps the same item for a time that begins anew. */
export function toRenewed({ event }: StoredItem, lifetime: Lifetime): ExperienceEnvelope {
  const { modality, content, observedAt, labels, metadata } = event;
  const store = { ...Object(metadata["store"]), ...toFields(lifetime) };
  return { modality, content, context: { observedAt, labels, metadata: { ...metadata, store } } };
}

/** The item that an event keeps; undefined for an event that keeps none. */
export function toStoredItem(event: MemoryEvent): StoredItem | undefined {
  const store = event.metadata["store"];
  if (!isJsonObject(store)) {
    return undefined;
  }
  const { namespace, key, createdAt, place, value } = store;
  const isItem =
    isSegments(namespace) &&
    typeof key === "string" &&
    typeof createdAt === "string" &&
    typeof place === "number" &&
    isJsonObject(value);
  return isItem
    ? {
        event,
        namespace,
        key,
        value,
        place,
        createdAtMs: Date.parse(createdAt),
        lifetime: readLifetime(store),
      }
    : undefined;
}

function toWords(part: JsonValue): readonly (string | number)[] {
  if (typeof part === "string" || typeof part === "number") {
    return [part];
  }
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(toWords) : [];
}

function toFields({ ttlMinutes, expiresAtMs }: Lifetime): JsonObject {
  return { ttlMinutes, expiresAt: formatTimestamp(expiresAtMs) };
}

function readLifetime({ ttlMinutes, expiresAt }: JsonObject): Lifetime | null {
  return typeof ttlMinutes === "number" && typeof expiresAt === "string"
    ? { ttlMinutes, expiresAtMs: Date.parse(expiresAt) }
    : null;
}

function isSegments(value: JsonValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((segment) => typeof segment === "string");
}
