import type { Citation, RecordKind } from "@keepsake/core";
import type {
  AnswerToolOutput,
  ForgetToolOutput,
  RecalledItem,
  RecallToolOutput,
  RememberToolOutput,
  Skipped,
} from "@keepsake/core/adapters";
import { z } from "zod";

const recordKind: z.ZodType<RecordKind> = z.enum([
  "event",
  "episode",
  "fact",
  "belief",
  "understanding",
]);

const citation: z.ZodType<Citation> = z.object({
  marker: z.string(),
  layer: recordKind,
  id: z.string(),
  scope: z.string(),
  observedActor: z.string().nullable(),
  observedAt: z.string(),
});

const recalledItem: z.ZodType<RecalledItem> = z.object({
  id: z.string(),
  layer: recordKind,
  scope: z.string(),
  text: z.string(),
  role: z.enum(["user", "assistant", "tool", "system"]).nullable(),
  speaker: z.string().nullable(),
  observedAt: z.string(),
  validFrom: z.string().nullable().optional(),
  validTo: z.string().nullable().optional(),
  supports: z.array(z.string()).optional(),
  citation: z.string().nullable(),
  score: z.number().nullable(),
});

const skipped: z.ZodType<Skipped> = z.object({ status: z.literal("skipped"), reason: z.string() });

const recall: z.ZodType<RecallToolOutput> = z.union([
  z.object({
    status: z.literal("ok"),
    memories: z.array(recalledItem),
    contextBlock: z.string(),
    citations: z.array(citation),
  }),
  skipped,
]);

const remember: z.ZodType<RememberToolOutput> = z.union([
  z.object({ status: z.literal("ok"), id: z.string(), replayed: z.boolean() }),
  skipped,
]);

const answer: z.ZodType<AnswerToolOutput> = z.union([
  z.object({
    status: z.literal("ok"),
    answer: z.string(),
    abstained: z.boolean(),
    citations: z.array(citation),
  }),
  skipped,
]);

const forget: z.ZodType<ForgetToolOutput> = z.union([
  z.object({
    status: z.literal("ok"),
    deleted: z.object({
      events: z.number(),
      episodes: z.number(),
      facts: z.number(),
      beliefs: z.number(),
      understanding: z.number(),
    }),
  }),
  z.object({ status: z.literal("denied") }),
  skipped,
]);

/** Schemas of what the tools give, by which the SDK checks the messages of a chat. */
export const toolOutputs: {
  readonly recall: z.ZodType<RecallToolOutput>;
  readonly remember: z.ZodType<RememberToolOutput>;
  readonly answer: z.ZodType<AnswerToolOutput>;
  readonly forget: z.ZodType<ForgetToolOutput>;
} = { recall, remember, answer, forget };
