import { z } from "zod";
import type { AnswerInput } from "../answer/answer.ts";
import type { BeliefFilter } from "../beliefs/beliefs.ts";
import type { EpisodeFilter } from "../episodes/episodes.ts";
import type { EventFilter } from "../events/event-log.ts";
import type { ConflictFilter } from "../facts/conflict.ts";
import type { FactFilter, TimelineFilter } from "../facts/facts.ts";
import { limits } from "../limits.ts";
import { layers } from "../layer.ts";
import type { RecallInput } from "../recall/recall-request.ts";
import type { UnderstandingFilter } from "../understanding/understanding.ts";
import { type View, views } from "../view.ts";
import { filterTreeSchema } from "./filter-tree.ts";
import { idempotencyKeySchema } from "./idempotency-key.ts";
import { pageFields, pageSizeSchema } from "./page-fields.ts";
import { strictObject } from "./strict-object.ts";
import { intervalSchema, temporalBlockSchema } from "./temporal.ts";
import { nameSchema, textSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";

const viewSchema: z.ZodType<View> = z.enum(views);

const share = z.number().min(0).max(1);

const viewField = { view: viewSchema.optional() };

const layerSchema = z.enum(layers);

const budgetsSchema = strictObject({
  maxTokens: z.int().min(1).optional(),
  maxEvents: pageSizeSchema.optional(),
  perLayerLimits: z.partialRecord(layerSchema, z.int().min(0).max(limits.pageEvents)).optional(),
});

const recallFields = {
  view: viewSchema.optional(),
  include: z
    .array(layerSchema)
    .min(1, `it names no layer; leave it out for all, or name some of ${layers.join(", ")}`)
    .optional(),
  temporal: temporalBlockSchema.optional(),
  filters: filterTreeSchema.optional(),
  budgets: budgetsSchema.optional(),
  diagnostics: z.enum(["none", "summary", "full"]).optional(),
};

/** What `recall` takes. */
export const recallInputSchema: z.ZodType<RecallInput> = z.union([
  textSchema,
  strictObject({
    query: textSchema.optional(),
    ...recallFields,
    neighbours: z.boolean().optional(),
    citationMode: z
      .enum(["inline_with_markers", "block_at_end", "structured_only", "none"])
      .optional(),
    idempotencyKey: idempotencyKeySchema.optional(),
  }),
]);

/** What `answer` takes. */
export const answerInputSchema: z.ZodType<AnswerInput> = z.union([
  textSchema,
  strictObject({
    question: textSchema,
    ...recallFields,
    usePackId: z.string().min(1).max(limits.nameCharacters).optional(),
  }),
]);

/** What `events` takes. */
export const eventFilterSchema: z.ZodType<EventFilter> = strictObject({
  ...viewField,
  since: timestampSchema.optional(),
  until: timestampSchema.optional(),
  labels: z.array(nameSchema).min(1).max(limits.filterLabels).optional(),
  observedActor: nameSchema.optional(),
  modality: nameSchema.optional(),
  ...pageFields,
});

/** What `facts` takes. */
export const factFilterSchema: z.ZodType<FactFilter> = strictObject({
  ...viewField,
  subject: nameSchema.optional(),
  predicate: nameSchema.optional(),
  object: nameSchema.optional(),
  asOf: timestampSchema.optional(),
  validAt: timestampSchema.optional(),
  minConfidence: share.optional(),
  includeSuperseded: z.boolean().optional(),
  ...pageFields,
});

/** What `factTimeline` takes. */
export const timelineFilterSchema: z.ZodType<TimelineFilter> = strictObject({
  view: viewSchema.optional(),
  subject: nameSchema,
  predicate: nameSchema.optional(),
  asOf: timestampSchema.optional(),
});

/** What `conflicts` takes. */
export const conflictFilterSchema: z.ZodType<ConflictFilter> = strictObject({
  ...viewField,
  subject: nameSchema.optional(),
  predicate: nameSchema.optional(),
  status: z.enum(["open", "all"]).optional(),
  ...pageFields,
});

/** What `episodes` takes. */
export const episodeFilterSchema: z.ZodType<EpisodeFilter> = strictObject({
  ...viewField,
  actor: nameSchema.optional(),
  overlapping: intervalSchema.optional(),
  withCausalChain: z.boolean().optional(),
  ...pageFields,
});

/** What `beliefs` takes. */
export const beliefFilterSchema: z.ZodType<BeliefFilter> = strictObject({
  ...viewField,
  about: nameSchema.optional(),
  stance: z
    .enum(["supports", "likely_true", "uncertain", "likely_false", "contradicts"])
    .optional(),
  minConfidence: share.optional(),
  asOf: timestampSchema.optional(),
  ...pageFields,
});

/** What `understanding` takes. */
export const understandingFilterSchema: z.ZodType<UnderstandingFilter> = strictObject({
  ...viewField,
  topic: nameSchema.optional(),
  asOf: timestampSchema.optional(),
  ...pageFields,
});
