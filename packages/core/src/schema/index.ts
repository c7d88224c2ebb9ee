/** Zod schemas of what the contract takes, for whoever implements it. @module */
export {
  actorSchema,
  effectivePolicyRequestSchema,
  narrowingSchema,
  policySchema,
  scopeSchema,
} from "./access.ts";
export { auditFilterSchema, auditVerificationRequestSchema } from "./auditing.ts";
export { beliefStatementSchema } from "./belief-statement.ts";
export { jsonObjectSchema, jsonSchema } from "./json.ts";
export { nameSchema, textSchema } from "./text.ts";
export { predicateSchema } from "./triple.ts";
export { timestampSchema } from "./timestamp.ts";
export { lifecycleFilterSchema, synthesisRequestSchema } from "./building.ts";
export { callOptionsSchema, writeOptionsSchema } from "./call-options.ts";
export { conflictResolutionSchema } from "./conflict-resolution.ts";
export { embeddingSchema } from "./embedding.ts";
export {
  eraseOptionsSchema,
  erasurePreviewRequestSchema,
  erasureRequestSchema,
} from "./erasing.ts";
export { experienceInputSchema, experienceItemsSchema } from "./experience.ts";
export { auditNoteSchema, forgetRequestSchema, forgetSelectorSchema } from "./forgetting.ts";
export { idempotencyKeySchema } from "./idempotency-key.ts";
export {
  answerInputSchema,
  beliefFilterSchema,
  conflictFilterSchema,
  episodeFilterSchema,
  eventFilterSchema,
  factFilterSchema,
  recallInputSchema,
  timelineFilterSchema,
  understandingFilterSchema,
} from "./reading.ts";
export {
  scopeDeletionSchema,
  scopeFilterSchema,
  scopeMembersSchema,
  scopeRegistrationSchema,
  scopeSettingsSchema,
  sweepOptionsSchema,
} from "./scopes.ts";
export { eventIdsSchema, similarityRequestSchema } from "./similarity.ts";
export {
  deliveryFilterSchema,
  redeliverySchema,
  secretRotationSchema,
  subscriptionChangesSchema,
  subscriptionFilterSchema,
  subscriptionRequestSchema,
} from "./subscriptions.ts";
export { strictObject } from "./strict-object.ts";
export { temporalBlockSchema, timePhraseSchema } from "./temporal.ts";
export { validate, type ValidateOptions } from "./validate.ts";
export { writeStatusRequestSchema } from "./writing.ts";
