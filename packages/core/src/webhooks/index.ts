/** Signing, verifying and receiving webhooks, with WebCrypto alone. @module */
export { checkWebhook, verifyWebhook, type WebhookResult } from "./check-webhook.ts";
export type {
  AiMemoryEventBase,
  AiMemoryEventFields,
  AiMemoryWebhookEvent,
} from "./events/ai-memory-event.ts";
export type { CortexdbEpisodeData, CortexdbWebhookEvent } from "./events/cortexdb-event.ts";
export type {
  KeepsakeEventData,
  KeepsakeEventOfLog,
  KeepsakeWebhookEvent,
} from "./events/keepsake-event.ts";
export type { UnknownWebhookEvent } from "./events/unknown-event.ts";
export type { WebhookHandlerOptions } from "./handle-once.ts";
export { createReplayStore, type ReplayStore } from "./replay-store.ts";
export type { WebhookEvent, WebhookScheme } from "./schemes.ts";
export { signWebhook, type SignWebhookOptions } from "./sign-webhook.ts";
export type { WebhookDelivery } from "./webhook-delivery.ts";
export { WebhookError, type WebhookErrorCode } from "./webhook-error.ts";
export { webhookHandler } from "./webhook-handler.ts";
export type { RawWebhook, WebhookHeaders, WebhookInput } from "./webhook-input.ts";
export type { VerifyWebhookOptions, WebhookKeyOptions } from "./webhook-options.ts";
export type { DatedWebhookSecret, WebhookSecret } from "./webhook-secret.ts";
