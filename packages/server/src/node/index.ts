/** Keepsake's server on Node. @module */
export { logRequests } from "./observing/log-requests.ts";
export { createMetrics, type ServerMetrics } from "./observing/metrics.ts";
export { serve, type RunningServer, type ServeOptions } from "./serve.ts";
export {
  type DeliveryOptions,
  deliverWebhooks,
  type WebhookDelivery,
} from "./webhooks/deliver-webhooks.ts";
export type { Resolve } from "./webhooks/resolve-by-dns.ts";
export type { SentAttempt } from "../webhooks/delivery/deliverer.ts";
export { type EventLoopWatch, watchEventLoop } from "./watch-event-loop.ts";
