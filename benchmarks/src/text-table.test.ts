import { expect, test } from "vitest";
import { toTextTable } from "./text-table.ts";

test("toTextTable sets the first column left and the others right", () => {
  const rows = [
    ["", "R@5", "p50"],
    ["overall", ".7", "0.51"],
    ["one", "1.000"],
  ];
  expect(toTextTable(rows)).toBe(
    ["           R@5   p50", "overall     .7  0.51", "one      1.000"].join("\n"),
  );
});
