import { limits } from "@keepsake/core";

/** Where an item is: a namespace, and a key in it. */
export interface ItemAddress {
  readonly namespace: readonly string[];
  readonly key: string;
}

/** The most prefixes of one namespace that have a label: an event has no room for more. */
const labelledPrefixes = limits.labels - 2;

/** An address as text. Two addresses share none, whatever signs are in their segments. */
export function itemName({ namespace, key }: ItemAddress): string {
  return `${JSON.stringify(namespace)}/${JSON.stringify(key)}`;
}

/** The label of one item. */
export async function itemLabel(address: ItemAddress): Promise<string> {
  return await toLabel(itemName(address));
}

/**
 * The label that every item below a prefix has, and below prefixes so long that they have none, the
 * one of their beginning.
 */
export async function prefixLabel(prefix: readonly string[]): Promise<string> {
  return await toLabel(JSON.stringify(prefix.slice(0, labelledPrefixes)));
}

/** The labels of an item: its own, and one for each prefix of its namespace, the empty one too. */
export async function labelsOf(address: ItemAddress): Promise<readonly string[]> {
  const depth = Math.min(address.namespace.length, labelledPrefixes);
  const prefixes = Array.from({ length: depth + 1 }, (_, length) =>
    prefixLabel(address.namespace.slice(0, length)),
  );
  return await Promise.all([itemLabel(address), ...prefixes]);
}

/** Whether a namespace begins with a prefix, segment by segment. */
export function isBelow(namespace: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((segment, index) => namespace[index] === segment);
}

async function toLabel(place: string): Promise<string> {
  const label = `store:${place}`;
  return label.length <= limits.nameCharacters ? label : `store:sha256:${await digest(place)}`;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
