import { expect, test } from "vitest";
import { findAskedEntities } from "./find-asked-entities.ts";

const scope = "org:acme/user:ana";

const names = [
  { entityId: "ent_mia", name: "Mia" },
  { entityId: "ent_mia", name: "sister" },
  { entityId: "ent_payments_service", name: "payments service" },
  { entityId: "ent_ana_silva", name: "Ana Silva" },
];

function ask(query: string): { ids: readonly string[]; words: readonly string[] } {
  const { ids, words } = findAskedEntities(query, { scope, names });
  return { ids: [...ids], words: [...words] };
}

test.each([
  ["Where does MIA live?", ["ent_mia"]],
  ["Where does my sister live?", ["ent_mia"]],
  ["When did I tell my sister?", ["ent_mia", "ent_ana", "ent_user"]],
  ["Where do I live?", ["ent_ana", "ent_user"]],
  ["Where do Mia's sisters live?", ["ent_mia"]],
  ["Who owns the Payments Service?", ["ent_payments_service"]],
  ["Which service takes payments?", []],
  ["Where does Silva live?", []],
])("%j is about %j", (query, ids) => {
  expect(ask(query).ids).toEqual(ids);
});

test("the words that name somebody are told, those of the asker are not", () => {
  expect(ask("What is my sister's job at the payments service?").words).toEqual([
    "sister",
    "payment",
    "servic",
  ]);
});
