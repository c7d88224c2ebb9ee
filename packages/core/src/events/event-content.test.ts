import { expect, test } from "vitest";
import { contentText } from "./event-content.ts";

test("the words of a message and of a text are its text", () => {
  expect(contentText({ kind: "message", role: "user", text: "Hi there" })).toBe("Hi there");
  expect(contentText({ kind: "text", text: "A note" })).toBe("A note");
});

test("the words of data are its strings and numbers, in their order and at any depth", () => {
  const data = {
    city: "Porto",
    since: 2026,
    owned: true,
    left: null,
    rooms: [{ name: "kitchen", size: 12.5 }, ["hall"]],
  };
  expect(contentText({ kind: "json", data })).toBe("Porto 2026 kitchen 12.5 hall");
});

test("the words of a blob are those of its transcript", () => {
  const blob = { kind: "blob_ref", blobId: "blob_1" } as const;
  expect(contentText({ ...blob, transcript: "Ana laughs" })).toBe("Ana laughs");
  expect(contentText(blob)).toBe("");
});

test.each([null, true, [], {}])("data %j has no words", (data) => {
  expect(contentText({ kind: "json", data })).toBe("");
});

test("data that is one string or number is its own words", () => {
  expect(contentText({ kind: "json", data: "Porto" })).toBe("Porto");
  expect(contentText({ kind: "json", data: 0 })).toBe("0");
});
