import type { ExperienceInput } from "@keepsake/core";
import { expect, test } from "vitest";
import { neededToWrite } from "./written-about.ts";

const lives = { predicate: "lives_in", object: "Porto" };

test.each<[string, ExperienceInput, readonly string[]]>([
  ["a sentence", "I moved to Porto.", []],
  ["a speaker by name", { text: "I moved.", speaker: "Bo" }, []],
  ["the actor itself", { text: "I moved.", speaker: "user:ana" }, []],
  ["another actor", { text: "I moved.", speaker: "user:bo" }, ["scope.write.on_behalf_of"]],
  [
    "another actor as the envelope has it",
    { content: { kind: "text", text: "Moved." }, observedActor: { id: "agent:x" } },
    ["scope.write.on_behalf_of"],
  ],
  [
    "another actor in capitals",
    { text: "I moved.", speaker: "USER:BO" },
    ["scope.write.on_behalf_of"],
  ],
  [
    "another actor with blanks",
    { text: "I moved.", speaker: " user: bo" },
    ["scope.write.on_behalf_of"],
  ],
  ["a name with a kind of actor in it", { text: "I moved.", speaker: "System Monitor" }, []],
  [
    "a statement about another actor in capitals",
    { triple: { ...lives, subject: "User:Bo" } },
    ["scope.write.about_other"],
  ],
  ["a statement about a name", { triple: { ...lives, subject: "Bo" } }, []],
  ["a statement about the actor", { triple: { ...lives, subject: "user:ana" } }, []],
  [
    "a statement about another actor",
    { triple: { ...lives, subject: "user:bo" } },
    ["scope.write.about_other"],
  ],
  [
    "a statement about another actor as an entity",
    { triple: { ...lives, subject: { type: "entity", id: "user:bo" } } },
    ["scope.write.about_other"],
  ],
  [
    "what another actor says of itself",
    { triple: { ...lives, subject: "user:bo" }, speaker: "user:bo" },
    ["scope.write.on_behalf_of"],
  ],
  [
    "what another actor says of a third one",
    { triple: { ...lives, subject: "user:cy" }, speaker: "user:bo" },
    ["scope.write.on_behalf_of", "scope.write.about_other"],
  ],
])("%s needs what it is", (_, input, needed) => {
  expect(neededToWrite("org:acme", [input, "Hello."], "user:ana")).toEqual(needed);
});
