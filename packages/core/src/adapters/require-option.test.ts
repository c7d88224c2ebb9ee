import { describe, expect, test } from "vitest";
import { requireKnownOptions, requireName } from "./require-option.ts";

describe("requireKnownOptions", () => {
  test("takes known names", () => {
    expect(() => requireKnownOptions({ k: 1 }, ["k", "view"])).not.toThrow();
  });

  test("names the first unknown one and tells the known", () => {
    expect(() => requireKnownOptions({ k: 1, topK: 2 }, ["k", "view"])).toThrow(
      expect.objectContaining({
        field: "topK",
        reason: "it is not a known option; known are k, view",
      }),
    );
  });
});

describe("requireName", () => {
  test("takes 256 characters", () => {
    expect(() => requireName("x".repeat(256), "sessionId")).not.toThrow();
  });

  test.each(["", "  ", 7, undefined, "\uD800", "x".repeat(257)])("refuses %o", (value) => {
    expect(() => requireName(value, "sessionId")).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "sessionId" }),
    );
  });
});
