import * as fc from "fast-check";
import { expect, test } from "vitest";
import { weighEvidence } from "./weigh-evidence.ts";

const sureness = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

test.each([
  ["two for it", { supporting: [0.9, 0.9], opposing: [] }, [0.8214, "likely_true"]],
  ["three for it", { supporting: [0.9, 0.9, 0.9], opposing: [] }, [0.8649, "supports"]],
  ["two unsure for it", { supporting: [0.4, 0.4], opposing: [] }, [0.7222, "likely_true"]],
  ["one against one", { supporting: [0.9], opposing: [0.9] }, [0.5, "uncertain"]],
  ["one against three", { supporting: [0.9], opposing: [0.9, 0.9, 0.9] }, [0.3043, "likely_false"]],
  ["none against three", { supporting: [], opposing: [1, 1, 1] }, [0.125, "contradicts"]],
])("%s", (_, evidence, [confidence, stance]) => {
  expect(weighEvidence(evidence)).toMatchObject({ confidence, stance });
});

test("the confidence lies within its bounds, and those within 0 and 1", () => {
  fc.assert(
    fc.property(sureness, sureness, (supporting, opposing) => {
      const { confidence, confidenceInterval } = weighEvidence({ supporting, opposing });
      const [low, high] = confidenceInterval;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(confidence);
      expect(high).toBeGreaterThanOrEqual(confidence);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test("more evidence of the same kind makes the bounds narrower", () => {
  const widths = [2, 4, 8, 16].map((count) => {
    const supporting = Array.from({ length: count }, () => 0.9);
    const [low, high] = weighEvidence({ supporting, opposing: [] }).confidenceInterval;
    return high - low;
  });
  expect(widths).toEqual(widths.toSorted((left, right) => right - left));
});

test("what speaks for a claim and what speaks against it are measured alike", () => {
  fc.assert(
    fc.property(sureness, sureness, (supporting, opposing) => {
      const one = weighEvidence({ supporting, opposing });
      const other = weighEvidence({ supporting: opposing, opposing: supporting });
      expect(one.confidence + other.confidence).toBeCloseTo(1, 3);
    }),
  );
});
