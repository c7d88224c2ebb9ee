import { expect, test } from "vitest";
import type { TemporalClip } from "../temporal/resolve-temporal-block.ts";
import { heldWithin, isObservedWithin, isRecordedWithin } from "./within-clip.ts";

const open: TemporalClip = {
  validAtMs: null,
  recordedAtMs: null,
  validDuring: null,
  recordedDuring: null,
};
const nowMs = 100;

function held(clip: Partial<TemporalClip>, from: number | null, to: number | null): boolean {
  return heldWithin({ ...open, ...clip }, { validFromMs: from, validToMs: to }, nowMs);
}

test("without a time what holds now is meant", () => {
  expect([held({}, null, null), held({}, 100, null), held({}, 0, 101)]).toEqual([true, true, true]);
  expect([held({}, 101, null), held({}, 0, 100)]).toEqual([false, false]);
});

test("at a time it is what held then, ends excluded", () => {
  const clip = { validAtMs: 50 };
  expect([held(clip, 50, 51), held(clip, null, null)]).toEqual([true, true]);
  expect([held(clip, 0, 50), held(clip, 51, null)]).toEqual([false, false]);
});

test("in a stretch it is what held at any time of it, also of what is to come", () => {
  const clip = { validDuring: { fromMs: 40, toMs: 200 } };
  expect([held(clip, 0, 41), held(clip, 199, null), held(clip, 60, 70)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([held(clip, 0, 40), held(clip, 200, null)]).toEqual([false, false]);
});

test("a stretch ends at the time asked for, where both are given", () => {
  const clip = { validAtMs: 50, validDuring: { fromMs: 40, toMs: 60 } };
  expect([held(clip, 50, null), held(clip, 51, null)]).toEqual([true, false]);
  expect(isObservedWithin({ ...open, ...clip }, 50)).toBe(true);
  expect(isObservedWithin({ ...open, ...clip }, 51)).toBe(false);
});

test("what is recorded is bounded on both sides", () => {
  const clip = { ...open, recordedAtMs: 50, recordedDuring: { fromMs: 40, toMs: 60 } };
  expect([39, 40, 50, 51].map((timeMs) => isRecordedWithin(clip, timeMs))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
