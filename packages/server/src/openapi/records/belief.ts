import { z } from "zod";
import { entitySchema, termSchema } from "./terms.ts";
import { idsSchema, noTimeSchema, shareSchema, timeSchema } from "./values.ts";

/** A belief, as `toWireBelief` writes it. */
export const beliefSchema: z.ZodType = z
  .object({
    id: z.string(),
    beliefId: z.string(),
    scope: z.string(),
    about: entitySchema,
    subject: entitySchema,
    claim: z.string(),
    predicate: z.string(),
    object: termSchema,
    stance: z.enum(["supports", "likely_true", "uncertain", "likely_false", "contradicts"]),
    confidence: shareSchema,
    confidenceInterval: z.array(shareSchema).length(2),
    supports: idsSchema,
    supportCount: z.int(),
    contradictedBy: idsSchema,
    validFrom: noTimeSchema,
    validTo: noTimeSchema,
    recordedFrom: timeSchema,
    recordedTo: z.null(),
    lastRevisedAt: timeSchema,
    score: z.number().optional(),
  })
  .meta({ id: "Belief" });

/** Why a belief is held. */
export const beliefWhySchema: z.ZodType = z.object({
  belief: beliefSchema,
  supportGraph: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        type: z.enum(["belief", "fact", "event", "episode"]),
        weight: z.number(),
        summary: z.string(),
      }),
    ),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        relation: z.enum(["supported_by", "contradicted_by", "extracted_from", "contains"]),
      }),
    ),
  }),
  narrative: z.string(),
  narrativeModel: z.string(),
});

/** How a belief came to be what it is. */
export const beliefHistorySchema: z.ZodType = z.object({
  current: beliefSchema,
  versions: z.array(beliefSchema),
  revisionCount: z.int(),
});

/** Beliefs that were brought up to date. */
export const builtBeliefsSchema: z.ZodType = z.object({
  built: z.int(),
  items: z.array(beliefSchema),
  factsScanned: z.int(),
  groupsConsidered: z.int(),
  groupsRejected: z.int(),
  eventsScanned: z.int(),
  beliefEventsFound: z.int(),
  reasons: z.object({
    noSubjectOrPredicate: z.int(),
    noFactsInScope: z.int(),
    tooLittleEvidence: z.int(),
  }),
});
