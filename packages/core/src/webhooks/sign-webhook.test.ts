import { describe, expect, test } from "vitest";
import { checkWebhook } from "./check-webhook.ts";
import type { WebhookScheme } from "./schemes.ts";
import { signWebhook, type SignWebhookOptions } from "./sign-webhook.ts";

const secret = "a secret of enough bytes";
const now = (): number => 1_767_225_600_999;
const body = '{"type":"fact.superseded","event":"memory_store"}';
const schemes: readonly WebhookScheme[] = ["keepsake", "cortexdb", "ai-memory", "ai-memory-body"];

test.each(schemes)("what is signed as %s verifies as that and as nothing else", async (scheme) => {
  const headers = await signWebhook(body, { scheme, secret, now });
  for (const other of schemes) {
    const { ok } = await checkWebhook({ body, headers }, { scheme: other, secret, now });
    expect(ok).toBe(other === scheme);
  }
});

describe("the headers", () => {
  test("of keepsake have an id of their own and whole seconds", async () => {
    const headers = await signWebhook(body, { scheme: "keepsake", secret, now });
    const other = await signWebhook(body, { scheme: "keepsake", secret, now });
    expect(headers["webhook-id"]).toMatch(/^msg_[\da-f-]{36}$/);
    expect(headers["webhook-id"]).not.toBe(other["webhook-id"]);
    expect(headers["webhook-timestamp"]).toBe("1767225600");
  });

  test.each(["cortexdb", "ai-memory-body"] as const)("of %s have no time", async (scheme) => {
    expect(Object.keys(await signWebhook(body, { scheme, secret, now }))).toHaveLength(1);
  });

  test("can be sent", async () => {
    const headers = await signWebhook(body, { scheme: "keepsake", secret, id: "msg_!~", now });
    expect(new Headers(headers).get("webhook-id")).toBe("msg_!~");
  });
});

test("several secrets sign what can list several signatures, else the first does", async () => {
  const options = { secret: [secret, "another secret of enough bytes"], timestamp: 5, id: "1" };
  for (const scheme of schemes) {
    const all = Object.values(await signWebhook(body, { ...options, scheme })).at(-1);
    const first = Object.values(await signWebhook(body, { ...options, scheme, secret })).at(-1);
    expect(all?.split(" ")).toHaveLength(scheme === "keepsake" ? 2 : 1);
    expect(all?.split(" ")[0]).toBe(first);
  }
});

test("bytes are signed as the text that they are", async () => {
  const options = { scheme: "keepsake", secret, id: "msg_1", timestamp: 5 } as const;
  const bytes = new TextEncoder().encode(body);
  expect(await signWebhook(bytes, options)).toEqual(await signWebhook(body, options));
});

test("a private key of 64 bytes signs as its first half does", async () => {
  const half = "TESTSIGNINGKEYDONOTUSETHISFORANY";
  const options = { scheme: "keepsake", id: "msg_1", timestamp: 5 } as const;
  const [short, long] = [`whsk_${btoa(half)}`, `whsk_${btoa(half + half)}`];
  expect(await signWebhook(body, { ...options, secret: long })).toEqual(
    await signWebhook(body, { ...options, secret: short }),
  );
});

const refused: readonly [string, Partial<SignWebhookOptions<WebhookScheme>>, string][] = [
  ["an id with a line break", { id: "a\r\nb" }, "bad_option"],
  ["an id with a full stop", { id: "a.b" }, "bad_option"],
  ["an id beyond ASCII", { id: "é" }, "bad_option"],
  ["an empty id", { id: "" }, "bad_option"],
  ["milliseconds", { timestamp: 1_767_225_600_000 }, "bad_option"],
  ["half a second", { timestamp: 1.5 }, "bad_option"],
  ["a time before the epoch", { timestamp: -1 }, "bad_option"],
  ["no time", { timestamp: NaN }, "bad_option"],
  ["secrets of the past", { secret: [{ secret, notAfter: "2020-01-01T00:00:00Z" }] }, "bad_option"],
  ["a public key", { secret: "whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=" }, "bad_option"],
  ["a short secret", { secret: "short" }, "short_secret"],
];

test.each(refused)("%s cannot be signed with", async (_name, options, code) => {
  const signing = signWebhook(body, { scheme: "keepsake", secret, now, ...options });
  await expect(signing).rejects.toMatchObject({ name: "WebhookError", code });
});

test("a private key cannot verify", async () => {
  const pair = { scheme: "keepsake", secret: `whsk_${btoa("x".repeat(32))}`, now } as const;
  const headers = await signWebhook(body, pair);
  expect(await checkWebhook({ body, headers }, pair)).toMatchObject({ code: "bad_option" });
});

test("a parsed body cannot be signed", async () => {
  const signing = signWebhook(Object({ type: "a" }), { scheme: "keepsake", secret });
  await expect(signing).rejects.toMatchObject({ code: "body_parsed" });
});
