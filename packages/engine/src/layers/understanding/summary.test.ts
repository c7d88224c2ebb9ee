import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SummaryEvidence } from "./gather-evidence.ts";
import { countWords, extractSummary } from "./summary.ts";

const piece = (text: string): SummaryEvidence => ({ text, ids: [text], confidence: 0.9 });

test("a summary tells what holds, then what was said", () => {
  const facts = [piece("Ana lives in Porto.")];
  const sentences = ["a", "b", "c", "d"].map((text) => piece(`"${text}" (Bo, 2025-03-05)`));
  expect(extractSummary({ facts, sentences })).toMatchObject({
    text: 'Ana lives in Porto. "a" (Bo, 2025-03-05) "b" (Bo, 2025-03-05) "c" (Bo, 2025-03-05)',
    writtenBy: "extractive",
  });
});

test("of nothing there is no summary", () => {
  expect(extractSummary({ facts: [], sentences: [] })).toBeNull();
});

test("a summary never has more than 120 words, and names what it is made from", () => {
  const pieces = fc.array(
    fc.integer({ min: 1, max: 70 }).map((count) => piece("word ".repeat(count).trim())),
  );
  fc.assert(
    fc.property(pieces, pieces, (facts, sentences) => {
      const summary = extractSummary({ facts, sentences });
      expect(countWords(summary?.text ?? "")).toBeLessThanOrEqual(120);
      expect(summary?.evidence.map(({ text }) => text).join(" ")).toBe(summary?.text);
    }),
  );
});
