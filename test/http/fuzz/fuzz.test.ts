import { expect, test } from "vitest";
import { runFuzzRounds } from "./fuzz-rounds.ts";
import { runSocketRounds } from "./socket-rounds.ts";

test("a request with something wrong in it is refused in words, and changes nothing", async () => {
  const { sent, faults, isChanged, statuses } = await runFuzzRounds({ requests: 3_000, seed: 1 });
  expect(faults.slice(0, 5)).toEqual([]);
  expect([sent, isChanged]).toEqual([3_000, false]);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["401", "404", "415", "422"]));
}, 120_000);

test("half a request, and what is none, is refused or left, and changes nothing", async () => {
  const { statuses, ...told } = await runSocketRounds({ connections: 300, seed: 1 });
  expect(told).toEqual({ connections: 300, isUp: true, isChanged: false });
  expect(Object.keys(statuses).filter((status) => Number(status) >= 500)).toEqual([]);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["0", "400"]));
}, 120_000);
