import { ServerError } from "@keepsake/core";
import { expect, test } from "vitest";
import { Admission } from "./admission.ts";

const never = new AbortController().signal;

test("no more than the limit is under way, and all that wait get their turn in order", async () => {
  const admission = new Admission({ maxUnderWay: 2, maxWaiting: 10 });
  const order: number[] = [];
  let most = 0;
  const work = (number: number) => async () => {
    most = Math.max(most, admission.load.underWay);
    order.push(number);
    await Promise.resolve();
  };
  await Promise.all([0, 1, 2, 3, 4, 5].map((number) => admission.admit(never, work(number))));
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(admission.load).toEqual({ underWay: 0, waiting: 0 });
});

test("one more than may wait is turned away, and may come back later", async () => {
  const admission = new Admission({ maxUnderWay: 1, maxWaiting: 1 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = admission.admit(never, () => promise);
  const second = admission.admit(never, async () => "second");
  const error = await admission.admit(never, async () => "third").catch((caught) => caught);
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ code: "WAL_UNAVAILABLE", status: 503, retriable: true });
  resolve("first");
  expect(await Promise.all([first, second])).toEqual(["first", "second"]);
  expect(await admission.admit(never, async () => "later")).toBe("later");
});

test("whoever waits too long is turned away without being done", async () => {
  const admission = new Admission({ maxUnderWay: 1, maxWaitMs: 20 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = admission.admit(never, () => promise);
  let isDone = false;
  const second = admission.admit(never, async () => {
    isDone = true;
  });
  await expect(second).rejects.toMatchObject({ code: "WAL_UNAVAILABLE" });
  resolve();
  await first;
  expect(isDone).toBe(false);
  expect(admission.load).toEqual({ underWay: 0, waiting: 0 });
});

test("whoever hangs up while waiting leaves the queue", async () => {
  const admission = new Admission({ maxUnderWay: 1 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = admission.admit(never, () => promise);
  const caller = new AbortController();
  const second = admission.admit(caller.signal, async () => "done");
  caller.abort(new Error("hung up"));
  await expect(second).rejects.toThrow("hung up");
  expect(admission.load).toEqual({ underWay: 1, waiting: 0 });
  resolve();
  await first;
});

test("work of a caller who hung up counts until it has ended", async () => {
  const admission = new Admission({ maxUnderWay: 1, maxWaiting: 1 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const blocker = admission.admit(never, async () => undefined);
  const caller = new AbortController();
  const held = admission.admit(caller.signal, () => promise);
  await blocker;
  caller.abort(new Error("hung up"));
  await Promise.resolve();
  expect(admission.load.underWay).toBe(1);
  resolve();
  await held;
});

test("nothing is taken on while the process cannot keep up", async () => {
  let isOverloaded = true;
  const admission = new Admission({ isOverloaded: () => isOverloaded });
  await expect(admission.admit(never, async () => "done")).rejects.toMatchObject({ status: 503 });
  isOverloaded = false;
  expect(await admission.admit(never, async () => "done")).toBe("done");
});
