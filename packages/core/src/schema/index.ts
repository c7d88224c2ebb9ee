/** Zod schemas of what the contract takes, for whoever implements it. @module */
export { callOptionsSchema, writeOptionsSchema } from "./call-options.ts";
export { experienceInputSchema, experienceItemsSchema } from "./experience.ts";
export { forgetRequestSchema } from "./forgetting.ts";
export { answerInputSchema, eventFilterSchema, recallInputSchema } from "./reading.ts";
export { strictObject } from "./strict-object.ts";
export { temporalBlockSchema, timePhraseSchema } from "./temporal.ts";
export { tripleSchema } from "./triple.ts";
export { validate, type ValidateOptions } from "./validate.ts";
