import { expect, test } from "vitest";
import { parseScaleOptions } from "./options.ts";

test("parseScaleOptions has a million turns without arguments", () => {
  expect(parseScaleOptions([])).toEqual({
    size: { scopes: 1_000, turns: 1_000, largeTurns: 100_000 },
    queries: 500,
    file: undefined,
    json: false,
  });
});

test("parseScaleOptions takes sizes and a file", () => {
  const args = [
    "--scopes=2",
    "--turns",
    "30",
    "--large=40",
    "--queries=5",
    "--file",
    "a.db",
    "--json",
  ];
  expect(parseScaleOptions(args)).toEqual({
    size: { scopes: 2, turns: 30, largeTurns: 40 },
    queries: 5,
    file: "a.db",
    json: true,
  });
});

test.each([
  [["--scopes", "0"], '--scopes is "0"'],
  [["--large", "many"], '--large is "many"'],
  [["--fast"], "--fast"],
])("parseScaleOptions refuses %j by name", (args, message) => {
  expect(() => parseScaleOptions(args)).toThrow(message);
});
