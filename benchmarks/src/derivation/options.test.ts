import { expect, test } from "vitest";
import { parseDerivationOptions } from "./options.ts";

test("parseDerivationOptions takes a number of turns", () => {
  expect(parseDerivationOptions([])).toEqual({ turns: 10_000, json: false });
  expect(parseDerivationOptions(["--turns=7", "--json"])).toEqual({ turns: 7, json: true });
});

test.each([
  [["--turns", "0"], '--turns is "0"'],
  [["--turns", "many"], '--turns is "many"'],
  [["--fast"], "--fast"],
])("parseDerivationOptions refuses %j by name", (args, message) => {
  expect(() => parseDerivationOptions(args)).toThrow(message);
});
