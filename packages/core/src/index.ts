/** The contract of an agent's long-term memory. @module */
export type { Answer, AnswerInput, AnswerRequest } from "./answer/answer.ts";
export { type CallOptions, withCallLimits } from "./call-options.ts";
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
  Forgetting,
  ForgetRequest,
  ForgetResult,
  ForgetSelector,
} from "./forgetting/forgetting.ts";
export { createIdempotencyKey } from "./idempotency-key.ts";
export type { JsonObject, JsonValue } from "./json.ts";
export { limits } from "./limits.ts";
export type { Memory } from "./memory.ts";
export { createPage, type Page } from "./page.ts";
export type { Budgets } from "./recall/budgets.ts";
export type { Citation } from "./recall/citation.ts";
export { cutText } from "./recall/cut-text.ts";
export { bytesPerToken, estimateTokens, utf8Length } from "./recall/estimate-tokens.ts";
export type { Pack, RecalledEvent } from "./recall/pack.ts";
export type { Reading } from "./recall/reading.ts";
export type { RecallInput, RecallRequest } from "./recall/recall-request.ts";
export { parseScope, requireScope, scopeAncestors, type ScopeSegment } from "./scope.ts";
export type { ScopedMemory } from "./scoped-memory.ts";
export { eventNotFound, sealScope } from "./seal-scope.ts";
export type { NaturalMode, TemporalBlock, TimeInterval } from "./temporal/temporal-block.ts";
export type { TimePhrase, TimePhrases } from "./temporal/time-phrases.ts";
export { formatTimestamp, parseTimestamp } from "./timestamp.ts";
export type { View } from "./view.ts";
export { type Envelope, toEnvelope } from "./writing/envelope.ts";
export type {
  ExperienceContext,
  ExperienceEnvelope,
  ExperienceInput,
  ExperienceItem,
} from "./writing/experience-item.ts";
export type {
  Acknowledgement,
  BulkAcknowledgement,
  WaitStage,
  WriteOptions,
} from "./writing/writing.ts";
