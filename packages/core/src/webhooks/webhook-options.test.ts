import { describe, expect, test } from "vitest";
import { checkWebhook, type WebhookResult } from "./check-webhook.ts";
import type { WebhookScheme } from "./schemes.ts";
import { signWebhook } from "./sign-webhook.ts";

const nowMs = 1_767_225_600_000;
const now = (): number => nowMs;
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const event = { type: "belief.revised", timestamp: "2026-01-01", data: { scope: "user:ana ☕" } };
const body = JSON.stringify(event);
const keepsake = { scheme: "keepsake", secret, now } as const;

/** Input and options are of no type, since programs in JavaScript give anything. */
async function codeOf(input: unknown, options: object = {}): Promise<string> {
  const given = [input, { ...keepsake, ...options }];
  const result: WebhookResult<WebhookScheme> = await Reflect.apply(checkWebhook, undefined, given);
  return result.ok ? "ok" : result.code;
}

describe("secrets", () => {
  const [old, current] = ["an old secret, once in use", "the secret that is in use now"];
  const notAfter = "2026-01-01T00:00:00Z";

  test("may be several while they are changed", async () => {
    for (const one of [old, current]) {
      const headers = await signWebhook(body, { ...keepsake, secret: one });
      expect(await codeOf({ body, headers }, { secret: [old, { secret: current }] })).toBe("ok");
      expect(await codeOf({ body, headers }, { secret: ["another one, not in use"] })).toBe(
        "no_match",
      );
    }
  });

  test("of which both sign are accepted by receivers that have either", async () => {
    const headers = await signWebhook(body, { ...keepsake, secret: [old, current] });
    expect(await codeOf({ body, headers }, { secret: old })).toBe("ok");
    expect(await codeOf({ body, headers }, { secret: current })).toBe("ok");
  });

  test("count until the time that is said", async () => {
    const headers = await signWebhook(body, { ...keepsake, secret: old });
    const dated = { secret: [{ secret: old, notAfter }, current] };
    expect(await codeOf({ body, headers }, { ...dated, now: () => nowMs - 1 })).toBe("ok");
    expect(await codeOf({ body, headers }, dated)).toBe("no_match");
  });

  test.each([
    ["", {}, "short_secret"],
    ["", { allowShortSecret: true }, "short_secret"],
    ["fifteen bytes..", {}, "short_secret"],
    ["fifteen bytes..", { allowShortSecret: true }, "no_match"],
    ["sixteen bytes...", {}, "no_match"],
    ["clé-🔑-secret", {}, "no_match"],
    ["whsec_AAAA", {}, "short_secret"],
    ["whsec_?", {}, "short_secret"],
    ["whpk_AAAA", {}, "short_secret"],
    [undefined, {}, "bad_option"],
    [5, {}, "bad_option"],
    [null, {}, "bad_option"],
    [[], {}, "bad_option"],
    [{ secret: old, notAfter: "soon" }, {}, "bad_option"],
    [{ secret: old, notAfter: "before 2027" }, {}, "bad_option"],
    [{ secret: old, notAfter: "2027-01-01T00:00:00" }, {}, "bad_option"],
    [{ secret: old, notAfter: "2027-13-01T00:00:00Z" }, {}, "bad_option"],
    [{ secret: old, notAfter: "2027-01-01T00:00:00+01:00" }, {}, "no_match"],
  ])("of %j with %j come to %s", async (given, options, code) => {
    const headers = await signWebhook(body, keepsake);
    expect(await codeOf({ body, headers }, { ...options, secret: given })).toBe(code);
  });

  test("stand in no message", async () => {
    for (const given of [{ secret: "hidden" }, { secret: "hidden", notAfter: "soon" }]) {
      const checking = checkWebhook({ body, headers: {} }, { ...keepsake, secret: given });
      expect(JSON.stringify(await checking)).not.toContain("hidden");
      expect(await checking).toMatchObject({ ok: false });
    }
  });
});

test.each([
  { scheme: "standard" },
  { scheme: "toString" },
  { toleranceMs: -1 },
  { toleranceMs: NaN },
  { replayTtlMs: -1 },
])("options of %j are refused", async (options) => {
  const headers = await signWebhook(body, keepsake);
  expect(await codeOf({ body, headers }, options)).toBe("bad_option");
});
