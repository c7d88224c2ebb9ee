import { z } from "zod";
import { idsSchema, timeSchema } from "./values.ts";

/** An episode, as `toWireEpisode` writes it. */
export const episodeSchema: z.ZodType = z
  .object({
    id: z.string(),
    episodeId: z.string(),
    scope: z.string(),
    title: z.string(),
    summary: z.string(),
    startedAt: timeSchema,
    endedAt: timeSchema,
    validFrom: timeSchema,
    validTo: timeSchema,
    conversation: z.string().nullable(),
    actors: idsSchema,
    eventIds: idsSchema,
    supports: idsSchema,
    eventCount: z.int(),
    causalChain: z.array(
      z.object({ from: z.string(), to: z.string(), relation: z.literal("follows") }),
    ),
    recordedFrom: timeSchema,
    recordedTo: z.null(),
    score: z.number().optional(),
  })
  .meta({ id: "Episode" });

/** Episodes that were brought up to date. */
export const builtEpisodesSchema: z.ZodType = z.object({
  built: z.int(),
  items: z.array(episodeSchema),
});
