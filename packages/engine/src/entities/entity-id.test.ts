import { expect, test } from "vitest";
import { toEntityId } from "./entity-id.ts";

test.each([
  ["Ana", "ent_ana"],
  ["  the Payments-Service ", "ent_the_payments_service"],
  ["Zoë O'Neill", "ent_zoe_o_neill"],
  ["Tom’s car", "ent_toms_car"],
  ["हिन्दी", "ent_हिन्दी"],
  ["東京タワー", "ent_東京タワー"],
  ["Анна", "ent_анна"],
])("the entity called %j has the id %s", (name, id) => {
  expect(toEntityId(name)).toBe(id);
});

test("a long name is cut, and two that differ in their end keep two ids", () => {
  const long = "a long name ".repeat(20);
  const ids = [toEntityId(`${long} one`), toEntityId(`${long} two`)];
  expect(new Set(ids).size).toBe(2);
  expect(ids.map((id) => id.length)).toEqual([68, 68]);
});

test("a long name is never cut within a character", () => {
  const ids = [46, 47].map((length) => toEntityId(`${"a".repeat(length)}${"𐐀".repeat(40)}`));
  expect(ids.every((id) => id.isWellFormed())).toBe(true);
});

test("names without letters have ids too, each its own", () => {
  const ids = ["", "🙂", "+++"].map(toEntityId);
  expect(new Set(ids).size).toBe(3);
  expect(ids.every((id) => /^ent_[0-9a-f]{16}$/.test(id))).toBe(true);
});
