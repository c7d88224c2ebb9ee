import { describe, expect, test, vi } from "vitest";
import { ServerError } from "../errors/server-error.ts";
import { type BudgetedCall, createBudget, type SkippedCall } from "./call-budget.ts";

const failure = new ServerError("disk /var/lib/secret is full");

const failing: BudgetedCall<string> = {
  operation: "recall",
  call: async () => await Promise.reject(failure),
};

function hanging(signal?: AbortSignal): BudgetedCall<string> {
  return { operation: "recall", signal, call: async () => await new Promise<string>(() => {}) };
}

describe("createBudget", () => {
  test("gives what the call gives", async () => {
    const result = await createBudget({})({ operation: "recall", call: async () => "found" });
    expect(result).toEqual({ status: "ok", value: "found" });
  });

  test("hands the call a signal that fires when its time is up", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    await createBudget({ timeoutMs: 1 })({
      operation: "recall",
      call: async ({ signal }) => {
        signals.push(signal);
        return await new Promise<string>(() => {});
      },
    });
    expect(signals[0]?.reason).toMatchObject({ name: "TimeoutError" });
  });

  test("skips a call that hangs, and says so", async () => {
    const onError = vi.fn<(skipped: SkippedCall) => void>();
    const result = await createBudget({ timeoutMs: 5, onError })(hanging());
    expect(result).toMatchObject({ status: "skipped", reason: "no result within 5 ms" });
    expect(onError.mock.calls).toEqual([[result]]);
  });

  test("skips a call that fails, and keeps its message from the reason", async () => {
    const onError = vi.fn<(skipped: SkippedCall) => void>();
    const result = await createBudget({ onError })(failing);
    const skipped = { status: "skipped", operation: "recall", reason: "memory failed (INTERNAL)" };
    expect(result).toEqual({ ...skipped, error: failure });
    expect(onError).toHaveBeenCalledWith({ ...skipped, error: failure });
  });

  test("throws what failed, and reports nothing, when it fails closed", async () => {
    const onError = vi.fn<(skipped: SkippedCall) => void>();
    const callWithinBudget = createBudget({ failClosed: true, timeoutMs: 5, onError });
    await expect(callWithinBudget(failing)).rejects.toBe(failure);
    await expect(callWithinBudget(hanging())).rejects.toMatchObject({ name: "TimeoutError" });
    expect(onError).not.toHaveBeenCalled();
  });

  test("rethrows the caller's abort", async () => {
    const onError = vi.fn<(skipped: SkippedCall) => void>();
    const controller = new AbortController();
    const result = createBudget({ onError })(hanging(controller.signal));
    controller.abort(new Error("the user left"));
    await expect(result).rejects.toThrow("the user left");
    expect(onError).not.toHaveBeenCalled();
  });

  test("does not call when the caller has aborted already", async () => {
    const call = vi.fn<() => Promise<string>>();
    const signal = AbortSignal.abort(new Error("the user left"));
    const result = createBudget({})({ operation: "recall", signal, call });
    await expect(result).rejects.toThrow("the user left");
    expect(call).not.toHaveBeenCalled();
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses %s as timeoutMs",
    (timeoutMs) => {
      expect(() => createBudget({ timeoutMs })).toThrow(
        expect.objectContaining({ name: "ValidationError", field: "timeoutMs" }),
      );
    },
  );
});
