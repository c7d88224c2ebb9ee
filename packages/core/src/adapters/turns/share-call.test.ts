import { describe, expect, test, vi } from "vitest";
import { shareCall } from "./share-call.ts";

function hangUntilAborted(signal: AbortSignal): Promise<string> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

describe("shareCall", () => {
  test("runs once for all who wait, and for those who come later", async () => {
    const work = vi.fn<() => Promise<string>>(async () => await Promise.resolve("found"));
    const call = shareCall(work);
    expect(await Promise.all([call(), call()])).toEqual(["found", "found"]);
    expect(await call(new AbortController().signal)).toBe("found");
    expect(work).toHaveBeenCalledTimes(1);
  });

  test("goes on for the others when one of them leaves", async () => {
    const gate = Promise.withResolvers<string>();
    const signals: AbortSignal[] = [];
    const call = shareCall(async (signal) => {
      signals.push(signal);
      return await gate.promise;
    });
    const leaving = new AbortController();
    const [left, stayed] = [call(leaving.signal), call()];
    leaving.abort(new Error("the user left"));
    await expect(left).rejects.toThrow("the user left");
    expect(signals[0]?.aborted).toBe(false);
    gate.resolve("found");
    expect(await stayed).toBe("found");
  });

  test("aborts the work when the last has left, and starts anew for the next", async () => {
    const work = vi.fn<(signal: AbortSignal) => Promise<string>>(hangUntilAborted);
    const call = shareCall(work);
    const leaving = new AbortController();
    const left = call(leaving.signal);
    leaving.abort(new Error("the user left"));
    await expect(left).rejects.toThrow("the user left");
    expect(work.mock.calls[0]?.[0].aborted).toBe(true);
    work.mockResolvedValueOnce("found");
    expect(await call()).toBe("found");
  });

  test("does not keep what was rejected", async () => {
    const work = vi.fn<() => Promise<string>>();
    work.mockRejectedValueOnce(new Error("no")).mockResolvedValueOnce("found");
    const call = shareCall(work);
    await expect(call()).rejects.toThrow("no");
    expect(await call()).toBe("found");
  });

  test("starts nothing for a signal that is aborted already", async () => {
    const work = vi.fn<() => Promise<string>>();
    await expect(shareCall(work)(AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    expect(work).not.toHaveBeenCalled();
  });
});
