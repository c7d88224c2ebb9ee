import { expect, test } from "vitest";
import { readQuestionDate } from "./question-date.ts";

test.each([
  ["2026-03-05", "2026-03-05T23:59:59.999Z"],
  ["2026/03/05", "2026-03-05T23:59:59.999Z"],
  ["2026/03/05 (Thu) 23:40", "2026-03-05T23:40:00.000Z"],
  ["2026-03-05 08:15:30", "2026-03-05T08:15:30.000Z"],
  ["2026-03-05T10:00:00+01:00", "2026-03-05T09:00:00.000Z"],
])("%s is %s", (given, time) => {
  expect(readQuestionDate(given)).toBe(time);
});

test.each(["", "soon", "2026-02-30", "2026-03-05 25:00"])("%j is refused", (given) => {
  expect(() => readQuestionDate(given)).toThrow(
    expect.objectContaining({ name: "ValidationError", field: "questionDate" }),
  );
});
