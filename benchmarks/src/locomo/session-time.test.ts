import { describe, expect, test } from "vitest";
import { parseSessionTime } from "./session-time.ts";

const toIso = (text: string): string => new Date(parseSessionTime(text)).toISOString();

describe("parseSessionTime", () => {
  test.each([
    ["1:56 pm on 8 May, 2023", "2023-05-08T13:56:00.000Z"],
    ["10:37 am on 27 June, 2023", "2023-06-27T10:37:00.000Z"],
    ["12:48 am on 1 February, 2023", "2023-02-01T00:48:00.000Z"],
    ["12:09 pm on 31 December, 2022", "2022-12-31T12:09:00.000Z"],
  ])("reads %s as UTC", (text, iso) => {
    expect(toIso(text)).toBe(iso);
  });

  test.each([
    "8 May, 2023",
    "13:56 on 8 May, 2023",
    "13:56 pm on 8 May, 2023",
    "0:10 am on 8 May, 2023",
    "1:60 pm on 8 May, 2023",
    "1:56 pm on 8 Mai, 2023",
    "1:56 pm on 31 June, 2023",
  ])("refuses %s", (text) => {
    expect(() => parseSessionTime(text)).toThrow(JSON.stringify(text));
  });
});
