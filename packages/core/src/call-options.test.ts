import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withCallLimits } from "./call-options.ts";
import { TimeoutError } from "./errors/timeout-error.ts";

const never = (): Promise<never> => Promise.race([]);

describe("withCallLimits", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("gives what the work gives, and no signal where there is no limit", async () => {
    const work = vi.fn((signal?: AbortSignal) => Promise.resolve(signal ?? "no signal"));
    await expect(withCallLimits(undefined, work)).resolves.toBe("no signal");
    await expect(withCallLimits({}, work)).resolves.toBe("no signal");
  });

  test("does not start the work when the signal is aborted already", async () => {
    const work = vi.fn(never);
    const reason = new Error("changed my mind");
    await expect(withCallLimits({ signal: AbortSignal.abort(reason) }, work)).rejects.toBe(reason);
    expect(work).not.toHaveBeenCalled();
  });

  test("rejects with the reason of the signal, and hands it to the work", async () => {
    const controller = new AbortController();
    const seen: unknown[] = [];
    const call = withCallLimits({ signal: controller.signal }, (signal) => {
      signal?.addEventListener("abort", () => seen.push(signal.reason));
      return never();
    });
    controller.abort("enough");
    await expect(call).rejects.toBe("enough");
    expect(seen).toEqual(["enough"]);
  });

  test("rejects with a TimeoutError once the time is up, and aborts the work", async () => {
    let given: AbortSignal | undefined;
    const call = withCallLimits({ timeoutMs: 50 }, (signal) => {
      given = signal;
      return never();
    });
    const rejected = expect(call).rejects.toThrow(
      expect.objectContaining({ name: "TimeoutError", message: "no result within 50 ms" }),
    );
    await vi.advanceTimersByTimeAsync(50);
    await rejected;
    expect(TimeoutError.isInstance(given?.reason)).toBe(true);
  });

  test("obeys whichever limit comes first", async () => {
    const signal = AbortSignal.abort("gone");
    await expect(withCallLimits({ signal, timeoutMs: 50 }, never)).rejects.toBe("gone");
    const late = withCallLimits({ signal: new AbortController().signal, timeoutMs: 50 }, never);
    const rejected = expect(late).rejects.toThrow(TimeoutError);
    await vi.advanceTimersByTimeAsync(50);
    await rejected;
  });

  test.each<[string, () => Promise<unknown>]>([
    ["succeeds", () => Promise.resolve(1)],
    ["fails", () => Promise.reject(new Error("no"))],
    [
      "throws before its first wait",
      () => {
        throw new Error("at once");
      },
    ],
  ])("leaves no timer and no listener behind when the work %s", async (_, work) => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await withCallLimits({ signal, timeoutMs: 1_000 }, work).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls).toEqual([added.mock.calls[0]?.slice(0, 2)]);
  });

  test("leaves no timer and no listener behind when work that never ends is given up", async () => {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, "removeEventListener");
    const call = withCallLimits({ signal: controller.signal, timeoutMs: 1_000 }, never);
    controller.abort("enough");
    await expect(call).rejects.toBe("enough");
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledOnce();
  });

  test("swallows the failure of work that was given up", async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    const call = withCallLimits({ timeoutMs: 10 }, () => promise);
    const rejected = expect(call).rejects.toThrow(TimeoutError);
    await vi.advanceTimersByTimeAsync(10);
    await rejected;
    reject(new Error("too late to matter"));
    await vi.runAllTimersAsync();
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])(
    "refuses a timeout of %s",
    async (timeoutMs) => {
      const work = vi.fn(never);
      await expect(withCallLimits({ timeoutMs }, work)).rejects.toThrow(
        expect.objectContaining({ name: "ValidationError", field: "timeoutMs" }),
      );
      expect(work).not.toHaveBeenCalled();
    },
  );
});

async function blockFor30Ms(): Promise<string> {
  const end = performance.now() + 30;
  while (performance.now() < end);
  return "late";
}

test("work that blocked the event loop beyond its limit has run out of time", async () => {
  const call = withCallLimits({ timeoutMs: 10 }, blockFor30Ms);
  await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
});
