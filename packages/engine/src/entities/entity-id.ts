import type { EntityRef } from "@keepsake/core";
import { hash } from "node:crypto";
import { foldText } from "../text/fold-text.ts";

const possessive = /['’]s(?![\p{L}\p{M}\p{N}])/gu;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const longestKey = 64;
const keptOfLong = 47;
const hashCharacters = 16;

/**
 * The id of the entity that goes by `name`: `ent_` and its folded words joined by `_`, such as
 * `ent_payments_service`. Of a name beyond 64 characters the end is a hash; one without letters and
 * digits is a hash altogether. A possessive is one word: `ent_toms_car`.
 */
export function toEntityId(name: string): string {
  const words = foldText(name).replaceAll(possessive, "s").match(wordPattern) ?? [];
  const key = words.join("_");
  if (key !== "" && key.length <= longestKey) {
    return `ent_${key}`;
  }
  const digest = hash("sha256", key === "" ? name : key).slice(0, hashCharacters);
  return key === "" ? `ent_${digest}` : `ent_${beginning(key)}_${digest}`;
}

/** The entity of a name. */
export function toEntity(name: string): EntityRef {
  return { id: toEntityId(name), name };
}

/** Up to `keptOfLong` characters, none of them cut in half. */
function beginning(key: string): string {
  return key.slice(0, keptOfLong).replace(/[\uD800-\uDBFF]$/, "");
}
