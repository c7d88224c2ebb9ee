import { expect, test } from "vitest";
import { shortenText } from "./shorten-text.ts";

test("a short text stays, in one line", () => {
  expect(shortenText(" I moved\nto  Porto. ", 20)).toBe("I moved to Porto.");
});

test("a long text is cut between words and says so", () => {
  expect(shortenText("I moved to Porto, and then to Braga.", 20)).toBe("I moved to Porto…");
});

test("a word longer than half of the length is cut", () => {
  expect(shortenText(`See ${"x".repeat(40)}`, 20)).toBe(`See ${"x".repeat(15)}…`);
});

test("no character is cut in two", () => {
  expect(shortenText("🦊".repeat(20), 20).isWellFormed()).toBe(true);
});
