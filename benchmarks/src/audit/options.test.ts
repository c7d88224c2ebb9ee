import { expect, test } from "vitest";
import { parseAuditOptions } from "./options.ts";

test("parseAuditOptions takes a number of rows", () => {
  expect(parseAuditOptions([])).toEqual({ rows: 100_000, json: false });
  expect(parseAuditOptions(["--rows=7", "--json"])).toEqual({ rows: 7, json: true });
});

test.each([
  [["--rows", "0"], '--rows is "0"'],
  [["--rows", "many"], '--rows is "many"'],
  [["--fast"], "--fast"],
])("parseAuditOptions refuses %j by name", (args, message) => {
  expect(() => parseAuditOptions(args)).toThrow(message);
});
