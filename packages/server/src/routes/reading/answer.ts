import { type Answer, type CallOptions, ValidationError } from "@keepsake/core";
import { answerInputSchema, strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireAnswer } from "../../wire/answer.ts";
import { requireNoAskedHints } from "../../wire/envelope/require-no-hints.ts";
import { readQuestionDate } from "../../wire/question-date.ts";
import { readFilters } from "../../wire/filters.ts";
import { type Asking, streamAnswer } from "./stream-answer.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/**
 * What a question on the wire has beside the contract. Answers are put together from what memory holds,
 * without a model: what only speaks to one changes nothing.
 */
const wireFieldsSchema = strictObject({
  query: z.string().optional(),
  questionType: z.string().max(64).optional(),
  questionDate: z.string().optional(),
  answerModel: z.string().max(256).optional(),
  answerMaxTokens: z.int().min(1).optional(),
  answerInstructions: z.string().max(4_000).optional(),
  citeSources: z.boolean().optional(),
  includeContext: z.boolean().optional(),
  excludeContent: z.boolean().optional(),
  skipAnswerLlm: z.boolean().optional(),
  stream: z.boolean().optional(),
});

type WireFields = z.infer<typeof wireFieldsSchema>;

const wireNames: ReadonlySet<string> = new Set(Object.keys(wireFieldsSchema.shape));

/** Answering questions. */
export const answerRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/answer",
    summary: "Answers a question with citations, or abstains.",
    query: { stream: "boolean" },
    body: {
      schema: z.intersection(answerInputSchema, wireFieldsSchema.extend({ scope: z.string() })),
    },
    errors: [...readingErrors, "NOT_FOUND"],
    handle: (call) => answer(call),
  },
];

async function answer(call: Call): Promise<Reply> {
  const { memory, body, query, signal } = call;
  requireNoAskedHints(body);
  const { scope, ...given } = body;
  const entries = Object.entries(given);
  const ofWire = entries.filter(([name]) => wireNames.has(name));
  const ofContract = entries.filter(([name]) => !wireNames.has(name));
  const own = validate(wireFieldsSchema, Object.fromEntries(ofWire), { name: "question" });
  const asked = toQuestion(Object.fromEntries(ofContract), own);
  const request = validate(answerInputSchema, asked, { name: "question" });
  const startMs = performance.now();
  const asking = { memory, scope: scopeOf(scope), request };
  if (own.stream === true || query["stream"] === true) {
    return await streamAnswer(call, asking);
  }
  const { told, contextBlock } = await answerFrom(asking, own.includeContext === true, { signal });
  const settings = { elapsedMs: performance.now() - startMs, contextBlock };
  return { body: toWireAnswer(told, settings) };
}

/** A question as the contract has it, its time among its times. */
function toQuestion(given: Readonly<Record<string, unknown>>, own: WireFields): object {
  const { question = own.query, temporal, filters, ...rest } = given;
  if (given["question"] !== undefined && own.query !== undefined && own.query !== question) {
    throw new ValidationError("query", "it is another name of question, which is given as well");
  }
  const { questionDate } = own;
  const times =
    questionDate === undefined
      ? temporal
      : { referenceDate: readQuestionDate(questionDate), ...Object(temporal) };
  return {
    ...rest,
    question,
    ...(times !== undefined && { temporal: times }),
    ...(filters !== undefined && { filters: readFilters(filters) }),
  };
}

async function answerFrom(
  { memory, scope, request }: Asking,
  needsContext: boolean,
  options: CallOptions,
): Promise<{ readonly told: Answer; readonly contextBlock: string | undefined }> {
  if (!needsContext || typeof request === "string" || request.usePackId !== undefined) {
    return { told: await memory.answer(scope, request, options), contextBlock: undefined };
  }
  const { question, usePackId: _, ...rest } = request;
  const pack = await memory.recall(scope, { ...rest, query: question }, options);
  const told = await memory.answer(scope, { ...request, usePackId: pack.packId }, options);
  return { told, contextBlock: pack.contextBlock };
}
