import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findNamedWindow, phraseKey } from "./named-windows.ts";

const day = { anchor: "2026-01-01", expression: "P0D..P1D" };
const week = { anchor: "2026-02-01", expression: "P0D..P1W" };

test("names that differ in case and spaces only are the same", () => {
  expect(phraseKey("  Fiscal\tQ3 ")).toBe(phraseKey("fiscal q3"));
  expect(phraseKey("fiscal Q3")).not.toBe(phraseKey("fiscalQ3"));
});

test("of two names the longer one counts", () => {
  const phrases = [
    { name: "sprint", ...day },
    { name: "sprint 12", ...week },
  ];
  expect(findNamedWindow("in Sprint 12", phrases)?.fromMs).toBe(Date.parse("2026-02-01"));
  expect(findNamedWindow("in sprint 1", phrases)?.fromMs).toBe(Date.parse("2026-01-01"));
});

test("a name is found by its characters, whatever they mean elsewhere", () => {
  const name = fc.string({ minLength: 1 }).filter((text) => /^[\w(].*[\w)]$/u.test(text.trim()));
  fc.assert(
    fc.property(name, (text) => {
      expect(findNamedWindow(`in ${text}`, [{ name: text, ...day }])).not.toBeNull();
    }),
  );
});

test("a name inside a word is none", () => {
  expect(findNamedWindow("prelaunches", [{ name: "launch", ...day }])).toBeNull();
  expect(findNamedWindow("été", [{ name: "t", ...day }])).toBeNull();
});

test("a phrase that cannot be read names nothing", () => {
  expect(findNamedWindow("x", [{ name: "x", anchor: "soon", expression: "P1D" }])).toBeNull();
});
