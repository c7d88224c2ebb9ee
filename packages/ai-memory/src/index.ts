/** A typed client for the ai-memory daemon, and that daemon as a memory. @module */
export type { Agent, AgentReceipt, AgentType, NewAgent } from "./agents/agent.ts";
export type { Agents } from "./agents/agents.ts";
export {
  enrolSigner,
  type EnrollingClient,
  type EnrolSignerOptions,
} from "./agents/enrol-signer.ts";
export { AiMemoryClient } from "./client.ts";
export { type AiMemoryError, isAiMemoryError } from "./errors/ai-memory-error.ts";
export { AiMemoryAuthError } from "./errors/auth-error.ts";
export { AiMemoryConflictError } from "./errors/conflict-error.ts";
export type { AiMemoryFailure, AiMemoryFailureOptions, AiMemoryRequest } from "./errors/failure.ts";
export { AiMemoryForbiddenError } from "./errors/forbidden-error.ts";
export { AiMemoryNotFoundError } from "./errors/not-found-error.ts";
export { AiMemoryRateLimitError } from "./errors/rate-limit-error.ts";
export { AiMemoryServerError } from "./errors/server-error.ts";
export { AiMemoryTimeoutError } from "./errors/timeout-error.ts";
export { AiMemoryTransportError } from "./errors/transport-error.ts";
export { AiMemoryValidationError } from "./errors/validation-error.ts";
export type { Finding } from "./finding/finding.ts";
export type { FoundMemories } from "./finding/found-memories.ts";
export type { MemoryListing } from "./finding/list.ts";
export type { MemoryFilter } from "./finding/memory-filter.ts";
export type { RecallFilter } from "./finding/recall.ts";
export type {
  RecallBudget,
  RecalledMemories,
  RecalledMemory,
} from "./finding/recalled-memories.ts";
export type { AiMemoryClientOptions } from "./http/client-options.ts";
export { aiMemoryLimits } from "./limits/ai-memory-limits.ts";
export type { LinkOptions, Links } from "./links/links.ts";
export { type LinkRelation, linkRelations, type MemoryLink } from "./links/memory-link.ts";
export type { BulkReceipt } from "./memories/bulk-receipt.ts";
export type { ForgetFilter } from "./memories/forget.ts";
export type { LinkedMemory } from "./memories/linked-memory.ts";
export type { Memories } from "./memories/memories.ts";
export {
  type ConflictMode,
  conflictModes,
  type MemoryKind,
  memoryKinds,
  type MemorySource,
  memorySources,
  type Tier,
  tiers,
  type Visibility,
  visibilities,
} from "./memories/memory-names.ts";
export type { MemoryReceipt } from "./memories/memory-receipt.ts";
export type { NewMemory, StorableMemory } from "./memories/new-memory.ts";
export type { StoredMemory } from "./memories/stored-memory.ts";
export type { MemoryChanges, UpdateOptions } from "./memories/update.ts";
export type { AiMemory, AiMemoryScopedMethod, ScopedAiMemory } from "./memory/ai-memory.ts";
export type { DaemonClient } from "./memory/daemon-client.ts";
export { openAiMemory } from "./memory/open-ai-memory.ts";
export type { Inbox, InboxFilter, InboxMessage } from "./messages/inbox.ts";
export type { Message, MessageReceipt } from "./messages/message.ts";
export type { Messages } from "./messages/messages.ts";
export type { NotServed } from "./not-served.ts";
export type { WithExtra } from "./reading/read-record.ts";
export { createWriteSigner, type CreateWriteSignerOptions } from "./signing/create-write-signer.ts";
export type { SigningKey } from "./signing/import-signing-key.ts";
export type { KeyedWriteSigner, WriteSigner, WriteSignerOptions } from "./signing/write-signer.ts";
export type { Health } from "./upkeep/health.ts";
export type { MemoryExport } from "./upkeep/memory-export.ts";
export type { ImportReceipt, MemoryImport } from "./upkeep/memory-import.ts";
export type { MemoryStats, NamespaceCount, TierCount } from "./upkeep/memory-stats.ts";
export type { Upkeep } from "./upkeep/upkeep.ts";
export {
  type WebhookEventName,
  webhookEvents,
  type WebhookRequest,
} from "./webhooks/webhook-request.ts";
export type { NewSubscription, WebhookSubscription } from "./webhooks/webhook-subscription.ts";
export type { Webhooks } from "./webhooks/webhooks.ts";
