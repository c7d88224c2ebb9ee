import { checkWebhook, type WebhookErrorCode } from "@keepsake/core/webhooks";
import { createRandom, type Random } from "../random.ts";
import type { Delivery } from "./delivery.ts";
import { makeDelivery } from "./make-delivery.ts";
import { mutateDelivery } from "./mutate-delivery.ts";

/** What came of deliveries that were changed on their way. */
export interface MutationTally {
  readonly mutated: number;
  /** Deliveries that were accepted although they were changed. */
  readonly falseAccepts: readonly Delivery[];
  /** What was thrown that is no `WebhookError`. */
  readonly foreignExceptions: readonly unknown[];
  /** Deliveries left as they were that were refused. */
  readonly falseRefusals: readonly Delivery[];
  /** How often each code was given. */
  readonly codes: Readonly<Partial<Record<WebhookErrorCode, number>>>;
}

/** How many to make, and from which seed. */
export interface MutationRounds {
  readonly deliveries: number;
  readonly seed: number;
  readonly onBatch?: ((mutated: number) => void) | undefined;
}

const batchSize = 500;
const nowMs = 1_767_225_600_000;

/** Makes deliveries, changes each in many ways, and counts what the receiver makes of it. */
export async function runMutationRounds({
  deliveries,
  seed,
  onBatch,
}: MutationRounds): Promise<MutationTally> {
  const random = createRandom(seed);
  const [falseAccepts, falseRefusals]: [Delivery[], Delivery[]] = [[], []];
  const foreignExceptions: unknown[] = [];
  const codes: Partial<Record<WebhookErrorCode, number>> = {};
  let mutated = 0;
  while (mutated < deliveries) {
    const [authentic, other] = await makeTwo(random);
    falseRefusals.push(...((await codeOf(authentic)) === "ok" ? [] : [authentic]));
    const count = Math.min(batchSize, deliveries - mutated);
    const batch = Array.from({ length: count }, () => mutateDelivery(random, authentic, other));
    const outcomes = await Promise.allSettled(batch.map(codeOf));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === "rejected") {
        foreignExceptions.push(outcome.reason);
      } else if (outcome.value === "ok") {
        falseAccepts.push(...batch.slice(index, index + 1));
      } else {
        codes[outcome.value] = (codes[outcome.value] ?? 0) + 1;
      }
    }
    mutated += count;
    onBatch?.(mutated);
  }
  return { mutated, falseAccepts, foreignExceptions, falseRefusals, codes };
}

async function makeTwo(random: Random): Promise<readonly [Delivery, Delivery]> {
  const timestamp = nowMs / 1_000;
  return [await makeDelivery(random, timestamp), await makeDelivery(random, timestamp)];
}

async function codeOf(delivery: Delivery): Promise<WebhookErrorCode | "ok"> {
  const { scheme, secret, body, headers } = delivery;
  const result = await checkWebhook({ body, headers }, { scheme, secret, now: () => nowMs });
  return result.ok ? "ok" : result.code;
}
