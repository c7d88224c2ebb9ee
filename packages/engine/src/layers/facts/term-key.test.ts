import type { Term } from "@keepsake/core";
import { expect, test } from "vitest";
import { matterKey, termKey } from "./term-key.ts";

function text(value: string | number | boolean): Term {
  return { type: "literal", datatype: "string", value };
}

test("texts are the same whatever their case, diacritics and spacing", () => {
  expect(termKey(text("  São  PAULO"))).toBe(termKey(text("sao paulo")));
  expect(termKey(text("C++"))).not.toBe(termKey(text("C")));
  expect(matterKey("Long  flights")).toBe(matterKey("long flights"));
  expect(matterKey(null)).not.toBe(matterKey(""));
});

test("an entity is the same by its id, and the same as its name told as a text", () => {
  const service = { type: "entity", id: "ent_payments_service", name: "Payments" } as const;
  expect(termKey(service)).toBe(termKey({ ...service, name: "payments service" }));
  expect(termKey(service)).toBe(termKey(text("Payments Service")));
});

test("a number, a truth value and a text are never the same", () => {
  const keys = [text(1), text("1"), text(true), text("true")].map(termKey);
  expect(new Set(keys).size).toBe(4);
});
