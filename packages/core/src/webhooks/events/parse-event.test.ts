import { describe, expect, test } from "vitest";
import { checkWebhook } from "../check-webhook.ts";
import { signWebhook } from "../sign-webhook.ts";

const nowMs = 1_767_225_600_000;
const now = (): number => nowMs;
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const event = { type: "belief.revised", timestamp: "2026-01-01", data: { scope: "user:ana ☕" } };
const body = JSON.stringify(event);
const keepsake = { scheme: "keepsake", secret, now } as const;

async function check(text: string | Uint8Array, strict = false): Promise<unknown> {
  const headers = await signWebhook(text, keepsake);
  const result = await checkWebhook({ body: text, headers }, { ...keepsake, strict });
  return result.ok ? result.event : result.code;
}

describe("events", () => {
  test("of a listed name are given as they were sent", async () => {
    expect(await check(body)).toEqual(event);
    expect(await check(`\r\n\t ${body}`, true)).toEqual(event);
  });

  test.each(["thing.new", "unknown", "", null, 5, ["belief.revised"]])(
    "of the name %j are unknown, and refused where that is asked",
    async (type) => {
      const text = JSON.stringify({ type, more: 1 });
      expect(await check(text)).toEqual({ type: "unknown", payload: { type, more: 1 } });
      expect(await check(text, true)).toBe("unknown_event");
    },
  );

  test.each(["", "{", "null", "5", '"text"', "[{}]", '\uFEFF{"type":"a"}', "{}x"])(
    "are not read out of %j",
    async (text) => {
      expect(await check(text)).toBe("bad_json");
    },
  );

  test("are not read out of what is no UTF-8", async () => {
    expect(await check(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBe(
      "bad_json",
    );
  });

  test("are read however deep they go, or refused", async () => {
    const deep = `{"type":"a","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(await check(deep, true)).toMatch(/unknown_event|bad_json/);
  });
});
