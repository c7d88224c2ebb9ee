import type { DueDelivery } from "@keepsake/core";
import { signWebhook } from "@keepsake/core/webhooks";
import { version } from "../../version.ts";
import type { OutgoingWebhook } from "./webhook-sender.ts";

/** A delivery as it is sent: signed now, with each key that counts. */
export async function toOutgoing(
  { delivery, subscription }: Pick<DueDelivery, "delivery" | "subscription">,
  signal: AbortSignal,
): Promise<OutgoingWebhook> {
  const { id, type, timestamp, data } = delivery;
  const { url, timeoutMs, keys } = subscription;
  const body = JSON.stringify({ type, timestamp, data });
  const secret = keys.map((key) => ({
    secret: key.secret,
    ...(key.notAfter !== null && { notAfter: key.notAfter }),
  }));
  const signed = await signWebhook(body, { scheme: "keepsake", secret, id });
  const headers = {
    "content-type": "application/json",
    "user-agent": `Keepsake-Webhooks/${version}`,
    ...signed,
  };
  return { url, headers, body, timeoutMs, signal };
}
