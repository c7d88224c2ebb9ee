import { signWebhook, verifyWebhook } from "@keepsake/core/webhooks";
import { createHmac, timingSafeEqual } from "node:crypto";
import { quantile } from "../quantile.ts";
import { compareRounds } from "../speed/compare-rounds.ts";
import type { WebhooksOptions } from "./options.ts";

/** Everything `bench:webhooks` measures; microseconds for a delivery, of the median round. */
export interface WebhooksOutcome {
  readonly deliveries: number;
  readonly bodyBytes: number;
  readonly rounds: number;
  /** HMAC by `node:crypto` and a comparison in constant time. */
  readonly hmacUs: number;
  /** The same, and reading the JSON. */
  readonly hmacAndJsonUs: number;
  /** `verifyWebhook`, each after the one before. */
  readonly aloneUs: number;
  /** `verifyWebhook`, 100 at once. */
  readonly atOnceUs: number;
}

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const options = { scheme: "keepsake", secret, toleranceMs: Infinity } as const;
const atOnce = 100;

/** Verifies the same delivery beside native HMAC of it, round by round. */
export async function runWebhooksBenchmark({
  deliveries,
  bodyBytes,
  rounds,
}: WebhooksOptions): Promise<WebhooksOutcome> {
  const body = Buffer.from(makeBody(bodyBytes));
  const headers = await signWebhook(body, options);
  const verify = async (): Promise<void> => void (await verifyWebhook({ body, headers }, options));
  const hmac = createNativeCheck(body, headers);
  const times = await compareRounds(
    [
      () => repeat(deliveries, hmac),
      () => repeat(deliveries, () => [hmac(), JSON.parse(body.toString("utf8"))]),
      async () => {
        for (let index = 0; index < deliveries; index += 1) {
          await verify();
        }
      },
      async () => {
        for (let index = 0; index < deliveries; index += atOnce) {
          await Promise.all(Array.from({ length: atOnce }, verify));
        }
      },
    ],
    { rounds, warmUpRounds: 3 },
  );
  const [hmacUs = 0, hmacAndJsonUs = 0, aloneUs = 0, atOnceUs = 0] = times.map(
    (measured) => (quantile(measured, 0.5) * 1_000) / deliveries,
  );
  return { deliveries, bodyBytes: body.length, rounds, hmacUs, hmacAndJsonUs, aloneUs, atOnceUs };
}

function createNativeCheck(
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
): () => void {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const head = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`;
  const given = Buffer.from(headers["webhook-signature"]?.slice("v1,".length) ?? "", "base64");
  return () => {
    const expected = createHmac("sha256", key).update(head).update(body).digest();
    if (!timingSafeEqual(expected, given)) {
      throw new Error("native HMAC gives another signature");
    }
  };
}

function repeat(times: number, work: () => unknown): void {
  for (let index = 0; index < times; index += 1) {
    work();
  }
}

/** A delivery with as much text in it as makes the body that long. */
function makeBody(bodyBytes: number): string {
  const words = "I moved to Porto in March, and my brother keeps bees. ";
  const length = Math.max(0, bodyBytes - toBody("").length);
  return toBody(words.repeat(Math.ceil(length / words.length)).slice(0, length));
}

function toBody(text: string): string {
  return JSON.stringify({ type: "experience.captured", timestamp: "2026-01-01", data: { text } });
}
