import { describe, expect, test } from "vitest";
import { checkWebhook } from "./check-webhook.ts";
import type { WebhookScheme } from "./schemes.ts";
import { signWebhook } from "./sign-webhook.ts";
import type { WebhookErrorCode } from "./webhook-error.ts";

/** A delivery of ai-memory whose signature is known, and signatures it must not have. */
interface AiMemoryVector {
  readonly name: string;
  readonly secret: string;
  readonly timestamp: string;
  readonly correlationId?: string;
  readonly body: string;
  /** Hexadecimal digits of the signature of time and body under the hashed secret. */
  readonly signature: string;
  /** Those of the same under other keys, or of other content. */
  readonly nearMisses: readonly string[];
  /** Those of the body under the secret as it stands. */
  readonly bodySignature?: string;
}

/** Computed ones, and deliveries as daemons of the named versions sent them over loopback. */
const vectors: readonly AiMemoryVector[] = [
  {
    name: "computed, ASCII",
    secret: "test-webhook-secret-1",
    timestamp: "1767225600",
    body: '{"event":"memory_delete","memory_id":"11111111-1111-4111-8111-111111111111","namespace":"ops/dns","agent_id":"alice","delivered_at":"2026-01-01T00:00:00.123456789+00:00","correlation_id":"019b76da-a800-7000-8000-000000000001","tier":"mid","title":"BIND9 build notes"}',
    signature: "5d6420bdc73c4ee40ebc85a91a45017054a61c760404277fed5f48bf2049f864",
    nearMisses: [
      "c106a1e4e8185dc95150b8436e12d0b6dfc875913d10be52150b495ba1f579a3",
      "d004d67d08d09c02f4e3bcc39bd84d3fba38b2745eaddca380b277bd2a9ee00b",
      "0181112ef31b750f38eed5e311f748df7cd70e1b0b93cfab8c60f699472cde08",
    ],
    bodySignature: "aa607bcba34a086157b74dbea459b034e6c918d39f84c1a895c70b90cf0732e2",
  },
  {
    name: "computed, more than ASCII",
    secret: "clé-🔑-secret",
    timestamp: "1767225600",
    body: '{"event":"memory_store","memory_id":"m-2","namespace":"global","agent_id":null,"delivered_at":"2026-01-01T00:00:00+00:00","correlation_id":"c-2","note":"naïve café ☕"}',
    signature: "81c39c0e40e3ceff1353c5e3e74b08a2252485ba0e324f85abfd557f71283199",
    nearMisses: [],
  },
  {
    name: "0.10.0, memory_store",
    secret: "interop-secret-0001",
    timestamp: "1795251551",
    correlationId: "01a1fd54-beed-73e0-992a-96d13a246f1a",
    body: '{"event":"memory_store","memory_id":"9b1ce5f5-f87a-4db1-9cdb-0de8b28eda76","namespace":"ops/dns","agent_id":"alice","delivered_at":"2026-11-21T08:59:11.981368849+00:00","correlation_id":"01a1fd54-beed-73e0-992a-96d13a246f1a"}',
    signature: "3ac2f134100c8d617b89729df22227367e49610677bdb2547756d5547389261d",
    nearMisses: [
      "edd02bcdbb59b30fbb4b1bf672f4f21b640d332ad46e672be401a196c67d6f2a",
      "b392708079b8783bef34a3da41fd97da02e7c766f570e8d4249a20df86d1b0c3",
    ],
    bodySignature: "35b9f1f837c8f73af184b2b2761744528a630e90935168f2f91ea7ca3f5af952",
  },
  {
    name: "0.10.0, memory_delete, non-ASCII and escapes",
    secret: "interop-secret-0001",
    timestamp: "1795251552",
    correlationId: "01a1fd54-bf0c-7ce1-8b6c-305757541837",
    body: '{"event":"memory_delete","memory_id":"9b1ce5f5-f87a-4db1-9cdb-0de8b28eda76","namespace":"ops/dns","agent_id":"alice","delivered_at":"2026-11-21T08:59:12.012722652+00:00","correlation_id":"01a1fd54-bf0c-7ce1-8b6c-305757541837","tier":"long","title":"Ev naïve ☕ \\"quoted\\""}',
    signature: "7588ecb9002196b54ddf0fdfbd02887c499e71df544dbf86cb0b8087447acc64",
    nearMisses: [
      "066c48b8952bb0f52bf6b1721ea763ab58bae47edc6ebe6c1f92264296e36d34",
      "61f56048cd4b5ebeaea8e019b5ffcdf0a8c74917d2a22d089ca28858379cfbe4",
    ],
    bodySignature: "b491a3ac26983d683782065ae072b52b82236dfbf3abafed296480bf56c6a649",
  },
  {
    name: "0.6.4, memory_delete, no correlation id",
    secret: "interop-secret-0001",
    timestamp: "1795251190",
    body: '{"event":"memory_delete","memory_id":"ff830560-a0c8-479e-a9c3-27ba805e05fd","namespace":"ops/dns","agent_id":"alice","delivered_at":"2026-11-21T08:53:10.630023514+00:00","tier":"long","title":"Ev naïve ☕ \\"quoted\\""}',
    signature: "192b0f1959fd8496e201dc8d1027cd4ea790377a61bdf9944b1bb608ca50f7c3",
    nearMisses: [
      "27c43a7b0815a7779761426c460c3b0342e4fb1fd7640db58a32419511f70a6e",
      "b548c6393db4535329213620ce61f1b060f074d4c951eb3d17f3f91c6dd0cc5a",
    ],
    bodySignature: "14a607b8a61ec8028ab25c397519f0ba6cc323fd04ead01b3a2c664efca637a1",
  },
  {
    name: "0.10.0, non-ASCII secret",
    secret: "clé-🔑-secret",
    timestamp: "1795251736",
    correlationId: "01a1fd57-8dcb-7712-ba09-389e5b8751ee",
    body: '{"event":"memory_delete","memory_id":"aeb49a5c-30a0-4f4a-92db-b7b1cab97287","namespace":"ops/dns","agent_id":"alice","delivered_at":"2026-11-21T09:02:16.011420603+00:00","correlation_id":"01a1fd57-8dcb-7712-ba09-389e5b8751ee","tier":"mid","title":"BIND9 build notes 0.8843233682191642"}',
    signature: "26c8ff12fc0a5dd9d5ae5daae70eb9d55d5f546b9315e9f00af521027c644156",
    nearMisses: [],
  },
  {
    name: "0.10.0, server-wide secret",
    secret: "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
    timestamp: "1795251736",
    correlationId: "01a1fd57-8dcb-7712-ba09-38a9015754ef",
    body: '{"event":"memory_delete","memory_id":"aeb49a5c-30a0-4f4a-92db-b7b1cab97287","namespace":"ops/dns","agent_id":"alice","delivered_at":"2026-11-21T09:02:16.011495776+00:00","correlation_id":"01a1fd57-8dcb-7712-ba09-38a9015754ef","tier":"mid","title":"BIND9 build notes 0.8843233682191642"}',
    signature: "0096b4fe690252414470dcae22aabbdf6d380acef34dd72996953c53b494fed0",
    nearMisses: [],
  },
];

type Changes = Partial<AiMemoryVector> & { readonly nowMs?: number };

async function codeOf(
  vector: AiMemoryVector,
  changes: Changes = {},
  scheme: WebhookScheme = "ai-memory",
): Promise<WebhookErrorCode | "ok"> {
  const { secret, timestamp, body, signature, nowMs } = { ...vector, ...changes };
  const now = (): number => nowMs ?? Number(vector.timestamp) * 1_000;
  const headers = {
    "X-AI-Memory-Signature": `sha256=${signature}`,
    "X-AI-Memory-Timestamp": timestamp,
    "X-AI-Memory-Correlation-Id": vector.correlationId,
  };
  const result = await checkWebhook({ body, headers }, { secret, scheme, now });
  return result.ok ? "ok" : result.code;
}

describe.each(vectors)("the delivery of ai-memory: $name", (vector) => {
  test("verifies", async () => {
    expect(await codeOf(vector)).toBe("ok");
  });

  test("does not verify under another key or as other content", async () => {
    for (const signature of vector.nearMisses) {
      expect(await codeOf(vector, { signature })).toBe("no_match");
    }
    const { bodySignature = "00" } = vector;
    expect(await codeOf(vector, { signature: bodySignature })).toBe("no_match");
  });

  test("does not verify a second later or earlier, at another time, or written anew", async () => {
    const seconds = Number(vector.timestamp);
    expect(await codeOf(vector, { timestamp: String(seconds + 1) })).toBe("no_match");
    expect(await codeOf(vector, { timestamp: String(seconds - 1) })).toBe("no_match");
    expect(await codeOf(vector, { nowMs: (seconds + 301) * 1_000 })).toBe("too_old");
    expect(await codeOf(vector, { nowMs: (seconds - 301) * 1_000 })).toBe("too_new");
    const body = JSON.stringify(JSON.parse(vector.body), undefined, 1);
    expect(await codeOf(vector, { body })).toBe("no_match");
  });

  test("does not verify with any bit of the body turned", async () => {
    const bytes = new TextEncoder().encode(vector.body);
    const now = (): number => Number(vector.timestamp) * 1_000;
    const headers = {
      "x-ai-memory-signature": `sha256=${vector.signature}`,
      "x-ai-memory-timestamp": vector.timestamp,
    };
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const body = bytes.slice();
      body[bit >> 3] = (body[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const options = { secret: vector.secret, scheme: "ai-memory", now } as const;
      const result = await checkWebhook({ body, headers }, options);
      expect(result.ok ? bit : result.code).toBe("no_match");
    }
  });

  test("is what signing gives", async () => {
    const { secret, body, timestamp, correlationId } = vector;
    const options = { secret, scheme: "ai-memory", timestamp: Number(timestamp) } as const;
    expect(await signWebhook(body, { ...options, id: correlationId })).toEqual({
      "x-ai-memory-signature": `sha256=${vector.signature}`,
      "x-ai-memory-timestamp": timestamp,
      ...(correlationId === undefined ? {} : { "x-ai-memory-correlation-id": correlationId }),
    });
  });
});

test.each(vectors.filter(({ bodySignature }) => bodySignature !== undefined))(
  "what the SDKs of ai-memory compute verifies where their scheme is named: $name",
  async (vector) => {
    const { bodySignature = "" } = vector;
    expect(await codeOf(vector, { signature: bodySignature }, "ai-memory-body")).toBe("ok");
    expect(await codeOf(vector, {}, "ai-memory-body")).toBe("no_match");
  },
);

test("a signature does not verify the body of another delivery", async () => {
  const [, , first, second] = vectors;
  const { signature = "" } = first ?? {};
  expect(second && (await codeOf(second, { signature }))).toBe("no_match");
});
