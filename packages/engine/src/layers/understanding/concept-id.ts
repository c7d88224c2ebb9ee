import { hash } from "node:crypto";

/**
 * The id of the concept of an entity or a topic of a scope: `cn_` and the first 130 bits of a hash, in
 * 26 characters of `0-9a-v`.
 *
 * @param about id of the entity, or the folded topic
 */
export function toConceptId(scope: string, about: string): string {
  const bits = BigInt(`0x${hash("sha256", JSON.stringify([scope, about]))}`) >> 126n;
  return `cn_${bits.toString(32).padStart(26, "0")}`;
}
