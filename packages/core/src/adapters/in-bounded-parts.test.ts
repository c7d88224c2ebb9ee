import { array, assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { inBoundedParts } from "./in-bounded-parts.ts";

test("parts keep the order, fit their bounds, and none could take the first of the next", () => {
  const bounds = { sizeOf: (text: string) => text.length, mostSize: 10, mostItems: 3 };
  assert(
    property(array(string({ maxLength: 14 })), (texts) => {
      const parts = inBoundedParts(texts, bounds);
      expect(parts.flat()).toEqual(texts);
      for (const [index, part] of parts.entries()) {
        const size = part.join("").length;
        const next = parts[index + 1]?.[0];
        expect(part.length === 1 || (size <= 10 && part.length <= 3)).toBe(true);
        expect(next === undefined || part.length === 3 || size + next.length > 10).toBe(true);
      }
    }),
  );
});
