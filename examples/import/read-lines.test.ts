import { expect, test } from "vitest";
import { type Line, maxLineBytes, readLines } from "./read-lines.ts";

async function linesOf(...chunks: readonly (string | Buffer)[]): Promise<readonly Line[]> {
  async function* toStream(): AsyncGenerator<Buffer> {
    yield* chunks.map((chunk) => Buffer.from(chunk));
  }
  const lines: Line[] = [];
  for await (const line of readLines(toStream())) {
    lines.push(line);
  }
  return lines;
}

test("lines and letters go on from one chunk to the next", async () => {
  const euro = Buffer.from("€");
  const lines = await linesOf("on", "e\ntw", "o\n", euro.subarray(0, 1), euro.subarray(1), "3");
  expect(lines.map(({ text }) => text)).toEqual(["one", "two", "€3"]);
});

test("empty lines count, and a last line needs no end", async () => {
  expect(await linesOf("\n\na")).toEqual([
    { number: 1, text: "" },
    { number: 2, text: "" },
    { number: 3, text: "a" },
  ]);
  expect(await linesOf("a\n")).toEqual([{ number: 1, text: "a" }]);
  expect(await linesOf()).toEqual([]);
});

test("a line that is not UTF-8 or too long has no text, and the next one has", async () => {
  const lines = await linesOf(Buffer.from([0xff, 0x0a]), "a".repeat(maxLineBytes), "b\nc");
  expect(lines.map(({ text }) => text)).toEqual([undefined, undefined, "c"]);
});
