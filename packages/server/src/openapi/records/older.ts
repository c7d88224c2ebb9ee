import { z } from "zod";
import { noTimeSchema, ownObjectSchema, shareSchema, timeSchema } from "./values.ts";

const found = { context: z.string(), confidence: shareSchema, latencyMs: z.int() };

/** What the older API recalls. */
export const olderPackSchema: z.ZodType = z
  .object({
    ...found,
    memories: z.array(
      z.object({ id: z.string(), content: z.string(), score: z.number().nullable() }),
    ),
  })
  .meta({ id: "OlderPack" });

/** What the older API answers. */
export const olderAnswerSchema: z.ZodType = z
  .object({
    answer: z.string(),
    abstained: z.boolean(),
    citations: z.array(ownObjectSchema),
    latencyMs: z.int(),
    context: z.string().optional(),
  })
  .meta({ id: "OlderAnswer" });

/** What the older API forgot. */
export const olderForgottenSchema: z.ZodType = z
  .object({
    forgottenEntities: z.int(),
    forgottenEdges: z.int(),
    forgottenBeliefs: z.int(),
    auditId: z.string().nullable(),
  })
  .meta({ id: "OlderForgotten" });

/** An episode of the older API. */
export const olderEpisodeSchema: z.ZodType = z
  .object({
    id: z.string(),
    eventId: z.string(),
    type: z.string(),
    content: z.string(),
    source: z.string().nullable(),
    author: z.string().nullable(),
    timestamp: timeSchema,
    metadata: ownObjectSchema,
    entities: z.array(z.string()),
    status: z.literal("processed"),
    createdAt: timeSchema,
  })
  .meta({ id: "OlderEpisode" });

/** What remembering in the older API answers. */
export const rememberedSchema: z.ZodType = z.object({
  eventId: z.union([z.int(), z.string(), z.null()]),
  episodeId: z.string().optional(),
  timestamp: timeSchema.optional(),
});

/** What remembering many answers. */
export const rememberedManySchema: z.ZodType = z.object({
  count: z.int(),
  eventIds: z.array(z.int().nullable()),
  errors: z.array(z.string()),
});

/** What searching finds. */
export const searchResultSchema: z.ZodType = z.object({
  ...found,
  episodes: z.array(
    z.object({
      id: z.string(),
      actorName: z.string().nullable(),
      sourceConnector: z.string().nullable(),
      episodeType: z.string(),
      contentPreview: z.string(),
      occurredAt: timeSchema,
    }),
  ),
  totalEpisodes: z.int(),
});

const entity = {
  id: z.string(),
  name: z.string(),
  type: z.literal("entity"),
  mentionCount: z.int(),
  firstSeen: noTimeSchema,
  lastSeen: noTimeSchema,
};

/** A page of entities. */
export const entitiesSchema: z.ZodType = z.object({
  entities: z.array(z.object(entity)),
  total: z.int(),
  limit: z.number(),
  offset: z.number(),
});

/** One entity with what is known of it. */
export const entityDetailSchema: z.ZodType = z.object({
  ...entity,
  aliases: z.array(z.string()),
  relationships: z.array(
    z.object({
      type: z.string(),
      target: z.object({ id: z.string().nullable(), name: z.string(), type: z.string() }),
      confidence: shareSchema,
      evidenceCount: z.int(),
      since: noTimeSchema,
    }),
  ),
  episodes: z.array(z.string()),
});
