import { describe, expect, test } from "vitest";
import { parseSpeedOptions } from "./options.ts";

describe("parseSpeedOptions", () => {
  test("has a size without arguments", () => {
    expect(parseSpeedOptions([])).toEqual({
      size: { scopes: 1_000, fullScopes: 20, turns: 1_000, restTurns: 50 },
      imported: 100_000,
      queries: 500,
      forgotten: 1_000,
      json: false,
    });
  });

  test("takes sizes and has no more full scopes than scopes", () => {
    const args = ["--scopes", "3", "--turns=40", "--rest-turns", "7", "--json"];
    expect(parseSpeedOptions(args)).toMatchObject({
      size: { scopes: 3, fullScopes: 3, turns: 40, restTurns: 7 },
      json: true,
    });
  });

  test.each(["0", "-1", "1.5", "many", ""])("refuses %j turns by the option's name", (value) => {
    expect(() => parseSpeedOptions([`--turns=${value}`])).toThrow("--turns");
  });

  test("refuses to forget more than a call takes", () => {
    expect(() => parseSpeedOptions(["--forget=1001"])).toThrow("at most 1000");
  });

  test("refuses an option it does not know", () => {
    expect(() => parseSpeedOptions(["--scope", "3"])).toThrow("--scope");
  });
});
