import { expect, test } from "vitest";
import { speakerEntity } from "./speaker-entity.ts";

test.each([
  ["org:acme/user:ana", null, { id: "ent_ana", name: "ana" }],
  ["user:ana/session:7", null, { id: "ent_ana", name: "ana" }],
  ["user:ana/user:ben", null, { id: "ent_ben", name: "ben" }],
  ["org:acme", null, { id: "ent_user", name: "user" }],
  ["user:ana", "Zoë Lima", { id: "ent_zoe_lima", name: "Zoë Lima" }],
  ["org:acme", "user:ana", { id: "ent_ana", name: "ana" }],
])('in %s with the speaker %j, "I" is %j', (scope, speaker, entity) => {
  expect(speakerEntity({ scope, speaker })).toEqual(entity);
});
