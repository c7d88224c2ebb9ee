import { describe, expect, test } from "vitest";
import { checkWebhook, verifyWebhook, type WebhookResult } from "./check-webhook.ts";
import { createReplayStore } from "./replay-store.ts";
import type { WebhookScheme } from "./schemes.ts";
import { signWebhook } from "./sign-webhook.ts";
import { WebhookError } from "./webhook-error.ts";

const nowMs = 1_767_225_600_000;
const now = (): number => nowMs;
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const event = { type: "belief.revised", timestamp: "2026-01-01", data: { scope: "user:ana ☕" } };
const body = JSON.stringify(event);
const bytes = new TextEncoder().encode(body);
const keepsake = { scheme: "keepsake", secret, now } as const;

/** Input and options are of no type, since programs in JavaScript give anything. */
async function codeOf(input: unknown, options: object = {}): Promise<string> {
  const given = [input, { ...keepsake, ...options }];
  const result: WebhookResult<WebhookScheme> = await Reflect.apply(checkWebhook, undefined, given);
  return result.ok ? "ok" : result.code;
}

describe("what comes in", async () => {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const headers = await signWebhook(body, keepsake);
  const request = (): Request => new Request("http://a", { method: "POST", headers, body });

  test.each([
    ["text", body],
    ["bytes", bytes],
    ["a view of a part", new Uint8Array([1, ...bytes, 2]).subarray(1, -1)],
    ["a DataView", new DataView(bytes.buffer)],
    ["an ArrayBuffer", bytes.buffer],
    ["shared memory", shared],
  ])("is taken as %s", async (_name, raw) => {
    expect(await checkWebhook({ body: raw, headers }, keepsake)).toMatchObject({ ok: true, event });
  });

  test("is taken as a Request", async () => {
    expect(await verifyWebhook(request(), keepsake)).toEqual(event);
  });

  test.each([
    ["Headers", new Headers(headers)],
    ["capitals", Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toUpperCase(), v]))],
    ["lists", Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]]))],
    ["a Map", new Map(Object.entries(headers))],
  ])("has headers as %s", async (_name, given) => {
    expect(await codeOf({ body, headers: given })).toBe("ok");
  });

  test("is read as it was verified, though its bytes change meanwhile", async () => {
    const raw = bytes.slice();
    let asked = 0;
    const changing = (): number => {
      asked += 1;
      raw.fill(0, 0, asked === 2 ? raw.length : 0);
      return nowMs;
    };
    const result = await checkWebhook({ body: raw, headers }, { ...keepsake, now: changing });
    expect(raw[0]).toBe(0);
    expect(result).toMatchObject({ ok: true, event });
  });

  test.each([
    ["an object", event],
    ["undefined", undefined],
    ["null", null],
    ["a number", 1],
    ["a list", [1, 2]],
  ])("is refused when parsed: %s", async (_name, parsed) => {
    const input = { body: parsed, headers };
    expect(await codeOf(input)).toBe("body_parsed");
  });

  test("is refused as a Request that was read", async () => {
    const read = request();
    await read.json();
    expect(await codeOf(read)).toBe("body_parsed");
  });

  test("is refused as a Request that breaks off", async () => {
    const stream = new ReadableStream({
      start: (controller) => controller.error(new Error("gone")),
    });
    const init = { method: "POST", headers, body: stream, duplex: "half" };
    expect(await codeOf(new Request("http://a", init))).toBe("body_unreadable");
  });

  test.each([null, undefined, {}, 5, "text", []])("is refused as %j", async (input) => {
    expect(await codeOf(input)).toBe("missing_header");
  });
});

describe("headers", async () => {
  const headers = await signWebhook(body, keepsake);

  test.each(Object.keys(headers))("%s has to be there", async (name) => {
    const { [name]: _left, ...rest } = headers;
    expect(await codeOf({ body, headers: rest })).toBe("missing_header");
    expect(await codeOf({ body, headers: { ...headers, [name]: "" } })).toBe("missing_header");
  });

  test.each([
    "",
    " ",
    "1e9",
    "1767225600.0",
    "+1767225600",
    "-1",
    "0x6955b900",
    "1767225600 ",
    "١",
  ])("a time of %j is none", async (time) => {
    const given = { ...headers, "webhook-timestamp": time };
    expect(await codeOf({ body, headers: given })).toBe(
      time === "" ? "missing_header" : "bad_timestamp",
    );
  });

  test("a time given twice is none, a signature may be", async () => {
    const time = headers["webhook-timestamp"] ?? "";
    const twice = { ...headers, "webhook-timestamp": [time, time] };
    expect(await codeOf({ body, headers: twice })).toBe("bad_timestamp");
    const signature = headers["webhook-signature"] ?? "";
    const signatures = { ...headers, "webhook-signature": ["v1,AAAA", signature] };
    expect(await codeOf({ body, headers: signatures })).toBe("ok");
    const appended = new Headers(headers);
    appended.append("webhook-signature", "v1,AAAA");
    expect(await codeOf({ body, headers: appended })).toBe("ok");
  });

  test.each(Object.keys(headers))("%s of 300,000 repeats is refused at once", async (name) => {
    for (const filling of ["a", "1", " ", ",", "v1,", "v1a,", "v1, ", ", ", "🔑", "\0"]) {
      const huge = { ...headers, [name]: filling.repeat(300_000) };
      const startMs = performance.now();
      expect(await codeOf({ body, headers: huge })).not.toBe("ok");
      expect(performance.now() - startMs).toBeLessThan(2_000);
    }
  });

  test("a signature of a pair may have any length and is refused", async () => {
    const pair = "whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=";
    for (const entry of [`v1a,${"AAAA".repeat(500_000)}`, `v1a,${"A".repeat(86)}==`, "v1a,é"]) {
      const given = { ...headers, "webhook-signature": entry };
      expect(await codeOf({ body, headers: given }, { secret: pair })).toBe("no_match");
    }
  });
});

describe("time", async () => {
  const headers = await signWebhook(body, keepsake);
  const at = async (ageMs: number, options: object = {}): Promise<string> =>
    await codeOf({ body, headers }, { now: () => nowMs + ageMs, ...options });

  test("may lie 300 seconds before and after now", async () => {
    expect([await at(300_000), await at(-300_000)]).toEqual(["ok", "ok"]);
    expect([await at(300_001), await at(-300_001)]).toEqual(["too_old", "too_new"]);
  });

  test("may lie as far away as is said", async () => {
    const toleranceMs = 1_000;
    expect([await at(1_000, { toleranceMs }), await at(1_001, { toleranceMs })]).toEqual([
      "ok",
      "too_old",
    ]);
    expect(await at(1e12, { toleranceMs: Infinity })).toBe("ok");
    expect(await at(0, { toleranceMs: 0 })).toBe("ok");
  });

  test("is refused by a clock that tells none", async () => {
    expect(await at(NaN)).toBe("too_old");
  });

  test("is not asked of a scheme that signs none", async () => {
    const plain = { scheme: "cortexdb", secret: "sixteen bytes and more", now } as const;
    const signed = await signWebhook(body, plain);
    const late = { ...plain, now: () => nowMs * 2, toleranceMs: 0 };
    expect(await codeOf({ body, headers: signed }, late)).toBe("ok");
  });
});

describe("a replay store", () => {
  test("lets a delivery pass once", async () => {
    const replayStore = createReplayStore(now);
    const headers = await signWebhook(body, keepsake);
    expect(await codeOf({ body, headers }, { replayStore })).toBe("ok");
    expect(await codeOf({ body, headers }, { replayStore })).toBe("replayed");
    const later = await signWebhook(body, { ...keepsake, id: headers["webhook-id"] });
    expect(await codeOf({ body, headers: later }, { replayStore })).toBe("replayed");
  });

  test("lets one of many at once pass", async () => {
    const replayStore = createReplayStore(now);
    const headers = await signWebhook(body, keepsake);
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf({ body, headers }, { replayStore })),
    );
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
  });

  test("keeps nothing of a delivery that is refused", async () => {
    const replayStore = createReplayStore(now);
    const headers = await signWebhook(body, keepsake);
    expect(await codeOf({ body: `${body} `, headers }, { replayStore })).toBe("no_match");
    expect(await codeOf({ body, headers }, { replayStore })).toBe("ok");
  });

  test("is not misled by an id that is not signed", async () => {
    const text = '{"event":"memory_store","correlation_id":"c-1"}';
    const aiMemory = { scheme: "ai-memory", secret: "interop-secret-0001", now } as const;
    for (const raw of [text, '{"event":"memory_store"}']) {
      const replayStore = createReplayStore(now);
      const headers = await signWebhook(raw, { ...aiMemory, id: "c-1" });
      const input = { body: raw, headers };
      expect(await codeOf(input, { ...aiMemory, replayStore })).toBe("ok");
      const forged = { ...headers, "x-ai-memory-correlation-id": "c-2" };
      const again = { body: raw, headers: forged };
      expect(await codeOf(again, { ...aiMemory, replayStore })).toBe("replayed");
    }
  });

  test("still knows a delivery at the end of its tolerance, also one whose body comes late", async () => {
    let atMs = nowMs;
    const clock = (): number => atMs;
    const options = { now: clock, replayTtlMs: 0, replayStore: createReplayStore(clock) };
    const sendLate = async (headers: Record<string, string>, delayMs: number): Promise<string> => {
      const pull = (controller: ReadableStreamDefaultController<unknown>): void => {
        atMs += delayMs;
        controller.enqueue(bytes);
        controller.close();
      };
      const stream = new ReadableStream({ pull }, { highWaterMark: 0 });
      const init = { method: "POST", headers, body: stream, duplex: "half" };
      return await codeOf(new Request("http://a", init), options);
    };
    const early = await signWebhook(body, { ...keepsake, timestamp: nowMs / 1_000 + 300 });
    expect(await sendLate(early, 0)).toBe("ok");
    atMs = nowMs + 600_000;
    expect(await sendLate(early, 0)).toBe("replayed");
    expect(await sendLate(early, 60_000)).toBe("too_old");
  });

  test.each([
    [true, undefined],
    [1, undefined],
    [0, false],
  ])("that answers %j to has and %j to add knows the delivery", async (has, added) => {
    const replayStore = { has: () => has, add: () => added };
    const headers = await signWebhook(body, keepsake);
    expect(await codeOf({ body, headers }, { replayStore })).toBe("replayed");
  });

  test("takes two deliveries of cortexdb apart that say the same of what they belong to", async () => {
    const cortexdb = { scheme: "cortexdb", secret: "interop-secret-0001", now } as const;
    const replayStore = createReplayStore(now);
    for (const name of ["episode.created", "entity.created"]) {
      const raw = JSON.stringify({ event: name, correlation_id: "request-7" });
      const input = { body: raw, headers: await signWebhook(raw, cortexdb) };
      expect(await codeOf(input, { ...cortexdb, replayStore })).toBe("ok");
    }
  });

  test("gets a time that covers the tolerance", async () => {
    const ttls: number[] = [];
    const replayStore = {
      has: () => false,
      add: (_key: string, ttlMs: number) => void ttls.push(ttlMs),
    };
    const headers = await signWebhook(body, keepsake);
    await codeOf({ body, headers }, { replayStore });
    await codeOf({ body, headers }, { replayStore, replayTtlMs: 1, toleranceMs: 1_000 });
    expect(ttls).toEqual([172_800_000, 62_000]);
  });

  test("that fails is not hidden", async () => {
    const failing = { has: () => Promise.reject(new Error("store down")), add: () => {} };
    const headers = await signWebhook(body, keepsake);
    await expect(codeOf({ body, headers }, { replayStore: failing })).rejects.toThrow("store down");
  });
});

test("an error is told by its code, also where another copy made it", async () => {
  const error: unknown = await verifyWebhook({ body, headers: {} }, keepsake).catch(
    (e: unknown) => e,
  );
  expect(WebhookError.isInstance(error) && error.code).toBe("missing_header");
  expect(WebhookError.isInstance(new TypeError("x"))).toBe(false);
});
