import { type LocalMemory, openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHandler } from "../../create-handler.ts";
import { CallLimiter } from "./call-limiter.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

describe("a caller", () => {
  test("may call as often at once as a burst says, then as often as a minute says", () => {
    const limiter = new CallLimiter({ perMinute: 60, burst: 3 });
    const taken = [0, 0, 0, 0, 999, 1_001, 1_002].map((ms) => limiter.take(["a"], ms).isAllowed);
    expect(taken).toEqual([true, true, true, false, false, true, false]);
  });

  test("is told how long to wait, and when all is as at first", () => {
    const limiter = new CallLimiter({ perMinute: 60, burst: 2 });
    limiter.take(["a"], 0);
    expect(limiter.take(["a"], 0)).toMatchObject({ remaining: 0, resetAtMs: 2_000 });
    expect(limiter.take(["a"], 250)).toMatchObject({ isAllowed: false, retryAfterMs: 750 });
  });

  test("may call no more than so often a day", () => {
    const limiter = new CallLimiter({ perMinute: 6_000, perDay: 2, burst: 10 });
    const at = [0, minuteMs, 2 * minuteMs, dayMs];
    expect(at.map((ms) => limiter.take(["a"], ms).isAllowed)).toEqual([true, true, false, true]);
    limiter.take(["a"], dayMs);
    expect(limiter.take(["a"], dayMs + 1_000).retryAfterMs).toBe(dayMs - 1_000);
  });

  test("is in nobody else's way, but for those that it is of as well", () => {
    const limiter = new CallLimiter({ perMinute: 60, burst: 1 });
    expect(limiter.take(["a", "x"], 0).isAllowed).toBe(true);
    expect(limiter.take(["b"], 0).isAllowed).toBe(true);
    expect(limiter.take(["c", "x"], 0).isAllowed).toBe(false);
    expect(limiter.take(["c"], 0).isAllowed).toBe(true);
  });
});

describe("a server", () => {
  let memory: LocalMemory;
  beforeEach(async () => {
    memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  });
  afterEach(() => memory.close());

  test("answers 429 to whoever calls too often, and to nobody else", async () => {
    const handler = createHandler(memory, { limits: { perMinute: 1, burst: 2 } });
    const ask = (actor: string): Promise<Response> => {
      const headers = { "x-cortex-actor": actor };
      return handler(new Request("http://localhost/v1/auth/whoami", { headers }));
    };
    const first = await ask("user:ana");
    expect(first.headers.get("x-ratelimit-limit")).toBe("1");
    expect(first.headers.get("x-ratelimit-remaining")).toBe("1");
    expect(Date.parse(first.headers.get("x-ratelimit-reset") ?? "")).toBeGreaterThan(Date.now());
    await ask("user:ana");
    const refused = await ask("user:ana");
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error_code: "RATE_LIMITED", retriable: true });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
    expect((await ask("user:bo")).status).toBe(200);
  });

  test("limits nobody unless it is told to", async () => {
    const handler = createHandler(memory);
    const answer = await handler(new Request("http://localhost/v1/auth/whoami"));
    expect(answer.headers.get("x-ratelimit-limit")).toBeNull();
  });
});
