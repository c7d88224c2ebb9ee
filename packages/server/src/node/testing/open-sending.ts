import {
  connectMemory,
  connectSubscriptions,
  type Delivery,
  type RemoteMemory,
  type Subscriptions,
} from "@keepsake/core";
import { type LocalMemory, openMemory } from "@keepsake/engine";
import { onTestFinished } from "vitest";
import { createHandler } from "../../create-handler.ts";
import { serve } from "../serve.ts";
import { type DeliveryOptions, deliverWebhooks } from "../webhooks/deliver-webhooks.ts";

/** A memory that is served and sends webhooks to this machine, and a client of it. */
export interface Sending {
  readonly url: string;
  readonly local: LocalMemory;
  readonly memory: RemoteMemory;
  readonly hooks: Subscriptions;
  /** Ends what sends. */
  readonly stop: () => Promise<void>;
}

/** Fast enough for a test. */
const fast = {
  allowLoopback: true,
  pollMs: 10,
  turnMs: 1_000,
  retryDelaysMs: [20, 20, 20],
} as const;

/** Opens one, until the test ends. */
export async function openSending(
  options: DeliveryOptions = {},
  path = ":memory:",
): Promise<Sending> {
  const local = await openMemory({ path, retentionSweepMs: 0 });
  const handler = createHandler(local, { webhooks: { allowLoopback: true } });
  const server = await serve(handler, { port: 0 });
  const delivery = deliverWebhooks(local, { ...fast, ...options });
  const memory = connectMemory({ url: server.url });
  onTestFinished(async () => {
    await memory.close();
    await delivery.close();
    await server.close();
    await local.close();
  });
  return {
    url: server.url,
    local,
    memory,
    hooks: connectSubscriptions({ url: server.url }),
    stop: () => delivery.close(),
  };
}

/** What became of a subscription's deliveries, the first first. */
export async function listDeliveries(
  hooks: Subscriptions,
  id: string,
): Promise<readonly Delivery[]> {
  const found: Delivery[] = [];
  for await (const delivery of await hooks.deliveries(id, { limit: 100 })) {
    found.unshift(delivery);
  }
  return found;
}
