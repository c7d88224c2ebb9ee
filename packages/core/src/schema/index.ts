/** Zod schemas of what the contract takes, for whoever implements it. @module */
export { lifecycleFilterSchema, synthesisRequestSchema } from "./building.ts";
export { callOptionsSchema, writeOptionsSchema } from "./call-options.ts";
export { experienceInputSchema, experienceItemsSchema } from "./experience.ts";
export { forgetRequestSchema } from "./forgetting.ts";
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
export { strictObject } from "./strict-object.ts";
export { temporalBlockSchema, timePhraseSchema } from "./temporal.ts";
export { validate, type ValidateOptions } from "./validate.ts";
