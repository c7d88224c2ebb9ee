import { expect, test } from "vitest";
import { compareRounds } from "./compare-rounds.ts";

test("compareRounds takes turns at going first and counts the rounds after the warm-up", async () => {
  const order = new Array<string>();
  const record = (name: string) => (round: number) => order.push(`${name}${round}`);
  const times = await compareRounds([record("a"), record("b")], { rounds: 2, warmUpRounds: 1 });
  expect(order).toEqual(["a0", "b0", "b1", "a1", "a2", "b2"]);
  expect(times.map(({ length }) => length)).toEqual([2, 2]);
});

test("compareRounds waits for a contender before the next begins", async () => {
  let running = 0;
  const work = async (): Promise<void> => {
    running += 1;
    await new Promise((resolve) => setImmediate(resolve));
    expect(running).toBe(1);
    running -= 1;
  };
  await compareRounds([work, work], { rounds: 3, warmUpRounds: 0 });
});
