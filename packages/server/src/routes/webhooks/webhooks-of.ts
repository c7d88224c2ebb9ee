import type { Call } from "../../routing/route.ts";
import { WebhookService } from "../../webhooks/webhook-service.ts";

/** The subscriptions of the server that is called. @throws `NotConfiguredError` where it keeps none. */
export function webhooksOf({ services }: Pick<Call, "services">): WebhookService {
  return new WebhookService(services.served, services.webhookTargets);
}

/** The record that a path names. */
export function idOf({ params }: Pick<Call, "params">): string {
  return params["id"] ?? "";
}
