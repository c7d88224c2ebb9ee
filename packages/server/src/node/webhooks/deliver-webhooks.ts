import { NotConfiguredError, type RecordStore } from "@keepsake/core";
import { createRevocations } from "../../auth/tokens/revocations.ts";
import type { ServedMemory } from "../../services.ts";
import { Deliverer, type DelivererOptions } from "../../webhooks/delivery/deliverer.ts";
import { createWebhookSender, type SenderOptions } from "./create-webhook-sender.ts";

/** Options of {@link deliverWebhooks}. */
export interface DeliveryOptions
  extends Omit<DelivererOptions, "isRevoked" | "send">, SenderOptions {
  /**
   * Where the server keeps which tokens were taken back.
   * @default the `records` of the memory
   */
  readonly records?: RecordStore | undefined;
}

/** What sends webhooks. */
export interface WebhookDelivery {
  /**
   * Sends nothing more. What is under way is given up and sent again by whoever sends next, under the
   * same id.
   */
  close(): Promise<void>;
}

/**
 * Sends what happens in a memory of this process to those who subscribed at its server, until it is
 * closed. Close it before the memory.
 *
 * @throws `NotConfiguredError` where the memory is of another process.
 *
 * @example
 * ```ts
 * import { openMemory } from "@keepsake/engine";
 * import { deliverWebhooks } from "@keepsake/server/node";
 *
 * const memory = await openMemory({ path: "memory.db" });
 * const delivery = deliverWebhooks(memory);
 * await delivery.close();
 * await memory.close();
 * ```
 */
export function deliverWebhooks(
  memory: ServedMemory,
  options: DeliveryOptions = {},
): WebhookDelivery {
  const { webhooks } = memory;
  const { records = memory.records } = options;
  if (webhooks === undefined || records === undefined) {
    const message = "the memory is of another process; deliver its webhooks there";
    throw new NotConfiguredError(message, { code: "STORAGE_UNWIRED" });
  }
  const revocations = createRevocations(records);
  return new Deliverer(webhooks, {
    ...options,
    isRevoked: (tokenId) => revocations.isRevoked(tokenId),
    send: createWebhookSender(options),
  });
}
