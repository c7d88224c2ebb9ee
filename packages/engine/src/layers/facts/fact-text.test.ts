import { expect, test } from "vitest";
import { named } from "../../testing/claim-cases.ts";
import { factText } from "./fact-text.ts";

const ana = { id: "ent_ana", name: "Ana" };

test("a fact reads as a sentence", () => {
  const home = { subject: ana, predicate: "lives_in", object: named("Porto"), matter: null };
  expect(factText(home)).toBe("Ana lives in Porto");
  expect(factText({ ...home, predicate: "grew_up.near" })).toBe("Ana grew up near Porto");
});

test("a matter stands behind it", () => {
  const object = { type: "literal", datatype: "string", value: "aisle seats" } as const;
  const seat = { subject: ana, predicate: "prefers", object, matter: "planes" };
  expect(factText(seat)).toBe("Ana prefers aisle seats (planes)");
});
