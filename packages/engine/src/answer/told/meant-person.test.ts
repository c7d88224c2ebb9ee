import { expect, test } from "vitest";
import { meantPerson } from "./meant-person.ts";

const talk = { speaker: "Ines Roth", others: ["Tom"] };

test.each([
  ["I painted the fence.", "Ines Roth"],
  ["Painted the fence.", "Ines Roth"],
  ["Thanks, Tom!", "Ines Roth"],
  ["Hey Tom, I painted the fence.", "Ines Roth"],
  ["My brother painted it for you.", "Ines Roth"],
  ["You painted the fence.", "Tom"],
  ["Your fence is mine now.", "Tom"],
  ["How did the painting go?", "Tom"],
  ["Did I paint the fence?", "Ines Roth"],
  ["Tom painted the fence.", "Tom"],
  ["Tom's fence is painted.", "Tom"],
  ["I told Tom about it.", "Ines Roth"],
])("%j is about %s", (sentence, person) => {
  expect(meantPerson(sentence, talk)).toBe(person);
});

test("among several who listen nobody knows whom a you means", () => {
  const several = { speaker: "Ines", others: ["Tom", "Ana"] };
  expect(meantPerson("You painted the fence.", several)).toBeNull();
  expect(meantPerson("I painted the fence.", several)).toBe("Ines");
  expect(meantPerson("Ana painted the fence.", several)).toBe("Ana");
});
