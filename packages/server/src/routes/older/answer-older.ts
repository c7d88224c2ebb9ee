import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply } from "../../routing/route.ts";
import { readQuestionDate } from "../../wire/question-date.ts";
import { olderScope } from "./older-scope.ts";

const bodySchema = strictObject({
  query: z.string().optional(),
  question: z.string().optional(),
  tenantId: z.string(),
  namespace: z.string().nullish(),
  questionType: z.string().nullish(),
  questionDate: z.string().nullish(),
  maxRecallTokens: z.int().min(1).optional(),
  maxOutputTokens: z.int().min(1).optional(),
  temperature: z.number().optional(),
  model: z.string().nullish(),
  includeContext: z.boolean().optional(),
});

/** What answering in the older API takes. */
export const olderAnswerBody: z.ZodType = bodySchema;

/** Answering in the older API. */
export async function answerOlder({ memory, body, signal }: Call): Promise<Reply> {
  const given = validate(bodySchema, body, { name: "query" });
  const { query, question = query ?? "", questionDate, maxRecallTokens = 8_000 } = given;
  const scope = olderScope(given.tenantId, given.namespace);
  const startMs = performance.now();
  const pack = await memory.recall(
    scope,
    {
      query: question,
      budgets: { maxTokens: maxRecallTokens },
      ...(typeof questionDate === "string" && {
        temporal: { referenceDate: readQuestionDate(questionDate) },
      }),
    },
    { signal },
  );
  const asked = { question, usePackId: pack.packId };
  const { answer, abstained, citations } = await memory.answer(scope, asked, { signal });
  const latencyMs = Math.round(performance.now() - startMs);
  const context = given.includeContext === true ? { context: pack.contextBlock } : {};
  return { body: { answer, abstained, citations, latencyMs, ...context } };
}
