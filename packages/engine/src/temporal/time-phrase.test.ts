import { ValidationError } from "@keepsake/core";
import { expect, test } from "vitest";
import { resolveTimePhrase } from "./time-phrase.ts";

const anchor = "2026-01-31T00:00:00Z";

function refusal(phrase: { anchor: string; expression: string }): string {
  try {
    resolveTimePhrase({ name: "fiscal Q3", ...phrase });
  } catch (error) {
    return ValidationError.isInstance(error) ? error.message : String(error);
  }
  return "accepted";
}

test("the durations count from the anchor", () => {
  expect(resolveTimePhrase({ name: "fiscal Q3", anchor, expression: "+P6M..+P9M" })).toEqual({
    fromMs: Date.parse("2026-07-31"),
    toMs: Date.parse("2026-10-31"),
  });
  expect(resolveTimePhrase({ name: "launch week", anchor, expression: "-P3D .. P4D" })).toEqual({
    fromMs: Date.parse("2026-01-28"),
    toMs: Date.parse("2026-02-04"),
  });
});

test.each(["+P6M", "+P6M..", "..P1D", "P1D..P2D..P3D", "six months..nine months", ""])(
  "an expression that cannot be read is refused: %j",
  (expression) => {
    expect(refusal({ anchor, expression })).toBe(
      `expression: ${JSON.stringify(expression)} cannot be read; use two ISO 8601 durations with .. between them, such as +P6M..+P9M`,
    );
  },
);

test.each(["P9M..P6M", "P1D..P1D", "P1D..P999999Y"])(
  "a window that does not end after it starts is refused: %s",
  (expression) => {
    expect(refusal({ anchor, expression })).toMatch(/^expression: .* does not end after it starts/);
  },
);

test("an anchor that is no time is refused", () => {
  expect(refusal({ anchor: "soon", expression: "P1D..P2D" })).toMatch(
    /^anchor: "soon" is not a time/,
  );
});
