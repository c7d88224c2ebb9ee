import { describe, expect, test } from "vitest";
import { checkWebhook } from "./check-webhook.ts";
import { signWebhook } from "./sign-webhook.ts";

const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const timestamp = 1_614_265_330;
const body = '{"test": 2432232314}';
const now = (): number => timestamp * 1_000;

/** github.com/standard-webhooks/standard-webhooks, tests of the JavaScript and Go libraries. */
const standard = [
  {
    name: "v1",
    signing: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    verifying: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  },
  {
    name: "v1a",
    signing: "whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=",
    verifying: "whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=",
    signature:
      "v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==",
  },
];

describe.each(standard)("the vector $name of Standard Webhooks", (vector) => {
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": vector.signature,
  };
  const options = { scheme: "keepsake", secret: vector.verifying, now } as const;

  test("verifies", async () => {
    const result = await checkWebhook({ body, headers }, options);
    expect(result).toEqual({
      ok: true,
      event: { type: "unknown", payload: { test: 2_432_232_314 } },
      delivery: { id, replayKey: `webhook-${id}` },
    });
  });

  test("is what signing gives", async () => {
    const signing = { scheme: "keepsake", secret: vector.signing, id, timestamp } as const;
    expect(await signWebhook(body, signing)).toEqual(headers);
  });

  test("verifies among signatures of other keys and versions", async () => {
    const others = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,abc v1a,AAAA";
    const several = { ...headers, "webhook-signature": `${others} ${vector.signature} ${others}` };
    expect(await checkWebhook({ body, headers: several }, options)).toMatchObject({ ok: true });
  });

  test("does not verify with a sign of any signed part changed", async () => {
    const changed = [
      { body: `${body} ` },
      { headers: { ...headers, "webhook-id": `${id}0` } },
      { headers: { ...headers, "webhook-timestamp": String(timestamp + 1) } },
      { headers: { ...headers, "webhook-signature": vector.signature.replace("=", "") } },
      { headers: { ...headers, "webhook-signature": vector.signature.replace("v1", "V1") } },
      { headers: { ...headers, "webhook-signature": vector.signature.toLowerCase() } },
      { headers: { ...headers, "webhook-signature": vector.signature.replace("/", "_") } },
      { headers: { ...headers, "webhook-signature": vector.signature.slice(0, 8) } },
      { headers: { ...headers, "webhook-signature": vector.signature.slice(0, 4) } },
    ];
    for (const change of changed) {
      const result = await checkWebhook({ body, headers, ...change }, options);
      expect(result).toMatchObject({ ok: false, code: "no_match" });
    }
  });
});

test("the signed parts cannot be moved into each other", async () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const signed = `${timestamp}.${body}`;
  const headers = await signWebhook(signed, { scheme: "keepsake", secret, id: "msg_1", timestamp });
  const moved = { ...headers, "webhook-id": `msg_1.${timestamp}` };
  const result = await checkWebhook({ body, headers: moved }, { scheme: "keepsake", secret, now });
  expect(result).toMatchObject({ ok: false, code: "no_match" });
});

/**
 * GitHub signs the body under the secret as `cortexdb` and `ai-memory-body` do, under another name of
 * the header. Sources: docs.github.com, "Validating webhook deliveries", and the tests of
 * github.com/octokit/webhooks-methods.js. Stripe's content (`time.body` under the secret as it
 * stands) and its header fit no scheme here.
 */
const github = [
  {
    secret: "mysecret",
    body: '{"foo":"bar"}',
    signature: "sha256=4864d2759938a15468b5df9ade20bf161da9b4f737ea61794142f3484236bda3",
    outcome: { ok: true },
  },
  {
    secret: "It's a Secret to Everybody",
    body: "Hello, World!",
    signature: "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    outcome: { ok: false, code: "bad_json" },
  },
];

describe.each(github)("the vector of GitHub over $body", ({ outcome, ...vector }) => {
  test.each([
    { scheme: "cortexdb", header: "x-cortex-signature" },
    { scheme: "ai-memory-body", header: "x-ai-memory-signature" },
  ] as const)("passes the signature of $scheme", async ({ scheme, header }) => {
    const options = { scheme, secret: vector.secret, allowShortSecret: true };
    const headers = { [header]: vector.signature };
    expect(await checkWebhook({ body: vector.body, headers }, options)).toMatchObject(outcome);
    const changed = { body: `${vector.body} `, headers };
    expect(await checkWebhook(changed, options)).toMatchObject({ code: "no_match" });
  });
});
