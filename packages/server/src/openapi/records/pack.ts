import { layers, views } from "@keepsake/core";
import { z } from "zod";
import { beliefSchema } from "./belief.ts";
import { conceptSchema } from "./concept.ts";
import { episodeSchema } from "./episode.ts";
import { bareRecordSchema, eventSchema } from "./event.ts";
import { factSchema } from "./fact.ts";
import { ownObjectSchema, timeSchema } from "./values.ts";

/** A record that a text is drawn from. */
export const citationFields: { readonly [name: string]: z.ZodType } = {
  marker: z.string(),
  layer: z.enum(["event", "episode", "fact", "belief", "understanding"]),
  id: z.string(),
  scope: z.string(),
  observedActor: z.string().nullable(),
  observedAt: timeSchema,
};

/** The steps that something came about by, and which record each marker stands for. */
export const provenanceSchema: z.ZodType = z.object({
  trail: z.array(z.object({ step: z.string(), kept: z.int(), elapsedMs: z.number() })),
  citations: z.record(z.string(), z.object({ layer: z.string(), id: z.string() })),
});

const recordSchemas = {
  events: eventSchema,
  episodes: episodeSchema,
  facts: factSchema,
  beliefs: beliefSchema,
  understanding: conceptSchema,
};

/** A pack, as `toWirePack` writes it. */
export const packSchema: z.ZodType = z
  .object({
    packId: z.string(),
    scope: z.string(),
    view: z.enum(views),
    asOf: timeSchema,
    contextBlock: z.string(),
    layers: z.object(
      Object.fromEntries(
        layers.map((layer) => [layer, z.array(z.union([recordSchemas[layer], bareRecordSchema]))]),
      ),
    ),
    citations: z.array(z.object(citationFields)),
    provenance: provenanceSchema,
    warnings: z.array(z.string()),
    diagnostics: z
      .object({
        timeMs: z.record(z.string(), z.number()),
        layersRequested: z.array(z.enum(layers)),
        layers: ownObjectSchema,
        drops: z.array(ownObjectSchema).optional(),
      })
      .optional(),
  })
  .meta({ id: "Pack" });
