import { z } from "zod";
import type { AnswerInput } from "../answer/answer.ts";
import type { EventFilter } from "../events/event-log.ts";
import { limits } from "../limits.ts";
import type { RecallInput } from "../recall/recall-request.ts";
import { type View, views } from "../view.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema, textSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";

const viewSchema: z.ZodType<View> = z.enum(views);

const pageSize = z.int().min(1).max(limits.pageEvents);

const budgetsSchema = strictObject({
  maxTokens: z.int().min(1).optional(),
  maxEvents: pageSize.optional(),
});

/** What `recall` takes. */
export const recallInputSchema: z.ZodType<RecallInput> = z.union([
  textSchema,
  strictObject({
    query: textSchema.optional(),
    view: viewSchema.optional(),
    budgets: budgetsSchema.optional(),
  }),
]);

/** What `answer` takes. */
export const answerInputSchema: z.ZodType<AnswerInput> = z.union([
  textSchema,
  strictObject({
    question: textSchema,
    view: viewSchema.optional(),
    budgets: budgetsSchema.optional(),
  }),
]);

/** What `events` takes. */
export const eventFilterSchema: z.ZodType<EventFilter> = strictObject({
  view: viewSchema.optional(),
  since: timestampSchema.optional(),
  until: timestampSchema.optional(),
  labels: z.array(nameSchema).min(1).max(limits.filterLabels).optional(),
  limit: pageSize.optional(),
  cursor: z.string().min(1).optional(),
});
