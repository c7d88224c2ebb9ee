/** The contract of an agent's long-term memory, and the client of a server. @module */
export { isActor, requireActor } from "./access/actor.ts";
export { capabilities, type Capability, type CapabilityPattern } from "./access/capability.ts";
export type {
  Caller,
  CapabilityDecision,
  EffectivePolicy,
  Identity,
  Confinement,
  Narrowing,
} from "./access/identity.ts";
export type {
  DeploymentPolicy,
  GrantedCapability,
  OutsideAction,
  Servable,
} from "./access/outside-action.ts";
export {
  type Policy,
  type PolicyPreset,
  policyPresets,
  type PolicyRules,
  type PolicyTier,
  policyTiers,
} from "./access/policy.ts";
export type { AnswerPart } from "./answer/answer-part.ts";
export type { Answer, AnswerInput, AnswerRequest } from "./answer/answer.ts";
export type { AuditRow } from "./auditing/audit-row.ts";
export type {
  AuditFilter,
  Auditing,
  AuditVerification,
  AuditVerificationRequest,
  BrokenRow,
} from "./auditing/auditing.ts";
export type {
  Belief,
  BeliefExplanation,
  BeliefHistory,
  BeliefStatement,
  Stance,
  SupportEdge,
  SupportGraph,
  SupportNode,
} from "./beliefs/belief.ts";
export type { BeliefFilter, Beliefs } from "./beliefs/beliefs.ts";
export type { BlobDetails, Blobs, DeletedBlob, StoredBlob, UploadedBlob } from "./blobs/blobs.ts";
export { requireBlobData, toContentType } from "./blobs/require-blob.ts";
export type {
  Building,
  BuiltBeliefs,
  BuiltEpisodes,
  SynthesisJob,
  SynthesisRequest,
} from "./building/building.ts";
export { type CallOptions, withCallLimits } from "./call-options.ts";
export { connectMemory, type RemoteMemory } from "./client/connect-memory.ts";
export type { ConnectOptions } from "./client/connect-options.ts";
export { connectSubscriptions } from "./client/connect-subscriptions.ts";
export type {
  ClientHooks,
  PlannedRetry,
  ReceivedResponse,
  SentRequest,
} from "./client/http/client-hooks.ts";
export type { MintedToken, TokenRequest, Tokens } from "./client/tokens.ts";
export type { CausalLink, Episode } from "./episodes/episode.ts";
export type { EpisodeFilter, Episodes } from "./episodes/episodes.ts";
export type { KeptRecord, RecordListing, RecordStore } from "./record-store.ts";
export {
  type Delivery,
  type DeliveryAttempt,
  type DeliveryStatus,
  deliveryStatuses,
} from "./subscriptions/delivery.ts";
export {
  type KeyedSubscription,
  type PauseReason,
  signings,
  type Subscription,
  type SubscriptionChanges,
  type SubscriptionRequest,
  type WebhookSigning,
} from "./subscriptions/subscription.ts";
export type {
  DeliveryFilter,
  Redelivery,
  SecretRotation,
  SubscriptionFilter,
  Subscriptions,
} from "./subscriptions/subscriptions.ts";
export type {
  DeliveryListing,
  DueDelivery,
  QueuedNotice,
  RequeuedDeliveries,
  SettledAttempt,
  SigningKey,
  StoredSubscription,
  StoredSubscriptionChanges,
  SubscriberRights,
  SubscriptionListing,
  WebhookQueue,
  WebhookStore,
} from "./subscriptions/webhook-store.ts";
export { type KeepsakeEventName, keepsakeEventNames } from "./webhooks/events/keepsake-event.ts";
export { AuthError } from "./errors/auth-error.ts";
export { ConflictError } from "./errors/conflict-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export {
  type ErrorClassName,
  type ErrorCode,
  errorTable,
  type ErrorTableRow,
} from "./errors/error-table.ts";
export { MemoryError, type MemoryErrorOptions } from "./errors/memory-error.ts";
export { NotConfiguredError } from "./errors/not-configured-error.ts";
export { NotFoundError } from "./errors/not-found-error.ts";
export { PolicyDeniedError, type PolicyDeniedErrorOptions } from "./errors/policy-denied-error.ts";
export { RateLimitError, type RateLimitErrorOptions } from "./errors/rate-limit-error.ts";
export { ServerError } from "./errors/server-error.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { ValidationError, type ValidationErrorOptions } from "./errors/validation-error.ts";
export {
  type BlobContent,
  contentText,
  type EventContent,
  type JsonContent,
  type MessageContent,
  type MessageRole,
  type TextContent,
  type TripleContent,
} from "./events/event-content.ts";
export type { EventFilter, EventLog } from "./events/event-log.ts";
export type { MemoryEvent } from "./events/memory-event.ts";
export type { Fact } from "./facts/fact.ts";
export type { Conflict, ConflictFilter, ConflictResolution } from "./facts/conflict.ts";
export type { FactFilter, Facts, FactTimeline, TimelineFilter } from "./facts/facts.ts";
export {
  type Datatype,
  type EntityRef,
  type EntityTerm,
  type LiteralTerm,
  type Term,
  termText,
} from "./facts/term.ts";
export type { Triple, TripleTerm } from "./facts/triple.ts";
export type {
  Erasure,
  ErasurePhase,
  ErasurePreview,
  ErasureReceipt,
  SharedReference,
} from "./forgetting/erasure.ts";
export { erasurePhases } from "./forgetting/erasure.ts";
export type {
  EraseOptions,
  ErasurePreviewRequest,
  ErasureRequest,
  Erasing,
} from "./forgetting/erasing.ts";
export type { ForgetSelector } from "./forgetting/forget-selector.ts";
export {
  type Cascade,
  cascades,
  type ForgetRequest,
  type ForgetResult,
  type Forgetting,
} from "./forgetting/forgetting.ts";
export { createIdempotencyKey } from "./idempotency-key.ts";
export type { JsonObject, JsonValue } from "./json.ts";
export { type Layer, type LayerCounts, layers, type RecordKind } from "./layer.ts";
export {
  type Lifecycle,
  type LifecycleErasure,
  type LifecycleEvent,
  type LifecycleFilter,
  type LifecycleKind,
  lifecycleKinds,
  type LifecycleProblem,
  type LifecycleRetention,
} from "./lifecycle/lifecycle.ts";
export { limits } from "./limits.ts";
export type { ListFilter } from "./list-filter.ts";
export type { Memory } from "./memory.ts";
export type { Embedder, EmbedOptions } from "./models/embedder.ts";
export type { Reranker, RerankRequest } from "./models/reranker.ts";
export type {
  JsonSchema,
  TextModel,
  TextModelAnswer,
  TextModelRequest,
} from "./models/text-model.ts";
export { createPage, type Page } from "./page.ts";
export type { Budgets } from "./recall/budgets.ts";
export type { Citation } from "./recall/citation.ts";
export { cutText } from "./recall/cut-text.ts";
export { bytesPerToken, estimateTokens, utf8Length } from "./recall/estimate-tokens.ts";
export {
  type FilterCondition,
  filterFields,
  type FilterTree,
  type FilterValue,
  type MetadataFilter,
} from "./recall/filter-tree.ts";
export type { Pack, PackLayers, Recalled, RecalledEvent } from "./recall/pack.ts";
export type { Reading } from "./recall/reading.ts";
export type {
  DiagnosticsLevel,
  RecallDiagnostics,
  RecallDrop,
} from "./recall/recall-diagnostics.ts";
export type { CitationMode, RecallInput, RecallRequest } from "./recall/recall-request.ts";
export type { Warning } from "./recall/warning.ts";
export {
  memberRoles,
  type MemberRole,
  type ScopeInfo,
  type ScopeMember,
  type ScopeRegistration,
  type ScopeSettings,
} from "./scopes/scope-registration.ts";
export type { Retention, SweepOptions, SweepResult, SweptScope } from "./scopes/retention.ts";
export type { ScopeDeletion, ScopeFilter, Scopes } from "./scopes/scopes.ts";
export {
  compileSimilarityFilter,
  type MetadataTest,
} from "./similarity/compile-similarity-filter.ts";
export type { Embedding, EventEmbedding } from "./similarity/embedding.ts";
export {
  listOperators,
  type SimilarityCondition,
  type SimilarityFilter,
  valueOperators,
} from "./similarity/similarity-filter.ts";
export type { SimilarEvent, Similarity, SimilarityRequest } from "./similarity/similarity.ts";
export type { LayerStats, ScopeStats, Statistics } from "./statistics/layer-stats.ts";
export { parseScope, requireScope, scopeAncestors, type ScopeSegment } from "./scope.ts";
export type { ScopedMemory } from "./scoped-memory.ts";
export { recordNotFound } from "./record-not-found.ts";
export { sealScope } from "./seal-scope.ts";
export type { NaturalMode, TemporalBlock, TimeInterval } from "./temporal/temporal-block.ts";
export { everywhere, type TimePhrase, type TimePhrases } from "./temporal/time-phrases.ts";
export { formatTimestamp, parseTimestamp } from "./timestamp.ts";
export type { Concept, ConceptHistory, RelatedConcept } from "./understanding/concept.ts";
export type {
  Coverage,
  TopicCoverage,
  Understanding,
  UnderstandingFilter,
} from "./understanding/understanding.ts";
export { type View, views } from "./view.ts";
export { withSortedKeys } from "./with-sorted-keys.ts";
export { type Envelope, toEnvelope } from "./writing/envelope.ts";
export type { WriteStatus, WriteStatusRequest } from "./writing/write-status.ts";
export type {
  ExperienceContext,
  ExperienceDetails,
  ExperienceEnvelope,
  ExperienceInput,
  ExperienceItem,
  ExperienceTriple,
} from "./writing/experience-item.ts";
export type {
  Acknowledgement,
  BulkAcknowledgement,
  ScopedExperience,
  WaitStage,
  WriteOptions,
  Writing,
} from "./writing/writing.ts";
