import * as fc from "fast-check";
import { expect, test } from "vitest";
import { estimateTokens, utf8Length } from "./estimate-tokens.ts";

const encoder = new TextEncoder();
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom(0x41, 0xe9, 0xd83d, 0xde00, 0xd800, 0xdfff, 0xffff))
    .map((units) => String.fromCharCode(...units)),
);

test("utf8Length agrees with TextEncoder on every string, lone surrogates too", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(utf8Length(text)).toBe(encoder.encode(text).length);
    }),
    { numRuns: 1_000 },
  );
});

test("a token is three bytes or the rest of them", () => {
  expect(["", "a", "abc", "abcd", "€", "😀"].map(estimateTokens)).toEqual([0, 1, 1, 2, 1, 2]);
});

test("more text never takes fewer tokens", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (head, tail) => {
      expect(estimateTokens(head + tail)).toBeGreaterThanOrEqual(estimateTokens(head));
    }),
  );
});
