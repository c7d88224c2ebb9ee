import type { Answer, AnswerInput, CallOptions, Reading } from "@keepsake/core";
import {
  answerInputSchema,
  callOptionsSchema,
  recallInputSchema,
  validate,
} from "@keepsake/core/schema";
import { type AnswerContext, answerQuestion } from "../answer/answer-question.ts";
import { readNow } from "../answer/read-temporal.ts";
import { callWithin, type BoundEngine } from "../engine.ts";
import { packsOf } from "../recall/actor-packs.ts";
import { authoriseReading } from "../recall/authorise-reading.ts";
import { checkedCounter, streamAnswer } from "@keepsake/core/packing";
import type { Reranking } from "../recall/events/rerank-events.ts";
import { recallMemory } from "../recall/recall-memory.ts";
import type { RecallCall } from "../recall/recall-plan.ts";
import { visibleScopes } from "../visible-scopes.ts";

const defaultRerankMs = 1_000;

/** Finding and answering from an engine. */
export function createReading(engine: BoundEngine): Reading {
  const { storage, deriver, access, embedding } = engine;
  const packs = packsOf(engine.packs, access);
  const counter = engine.options.countTokens;
  const countTokens = counter && checkedCounter(counter);
  const answer = createAnswer(engine, { packs, countTokens });
  return {
    async recall(scope, request = {}, options) {
      const input = validate(recallInputSchema, request, { name: "query" });
      const checked = typeof input === "string" ? { query: input } : input;
      return await callWithin(scope, options, async (signal) => {
        const asked = { operation: "recall", request: checked };
        const granted = await authoriseReading(engine, scope, asked);
        await deriver.catchUp(visibleScopes(scope, granted.view));
        const call = {
          request: granted,
          nowMs: readNow(granted.temporal),
          countTokens,
          reranking: rerankingOf(engine, signal),
          embedQuery: embedWithin(embedding, signal),
        };
        return await packs.keep(scope, granted, () => recallMemory(storage, scope, call));
      });
    },
    answer: (scope, request, options) => answer(scope, request, { options }),
    async *answerStream(scope, request, options) {
      const limits = options && validate(callOptionsSchema, options, { name: "options" });
      yield* streamAnswer(limits, (tell, within) =>
        answer(scope, request, { options: within, tell }),
      );
    },
  };
}

interface Answering {
  readonly options?: CallOptions | undefined;
  readonly tell?: ((text: string) => void) | undefined;
}

type AnswerMethod = (scope: string, request: AnswerInput, answering: Answering) => Promise<Answer>;

function createAnswer(
  engine: BoundEngine,
  { packs, countTokens }: Pick<AnswerContext, "packs" | "countTokens">,
): AnswerMethod {
  const { storage, deriver, embedding } = engine;
  return async (scope, request, { options, tell }) => {
    const input = validate(answerInputSchema, request, { name: "question" });
    const checked = typeof input === "string" ? { question: input } : input;
    return await callWithin(scope, options, async (signal) => {
      const also = ["llm.invoke"] as const;
      const asked = { operation: "answer", request: checked, also };
      const granted = await authoriseReading(engine, scope, asked);
      await deriver.catchUp(visibleScopes(scope, granted.view));
      const reranking = rerankingOf(engine, signal);
      const { answerModel } = engine.options;
      const embedQuery = embedWithin(embedding, signal);
      const calls = { countTokens, reranking, embedQuery, signal, tell };
      const sources = { ...calls, storage, packs, answerModel };
      return await answerQuestion(sources, scope, granted);
    });
  };
}

function rerankingOf(
  { options }: BoundEngine,
  signal: AbortSignal | undefined,
): Reranking | undefined {
  const { reranker, rerankTimeoutMs = defaultRerankMs } = options;
  return reranker && { reranker, timeoutMs: rerankTimeoutMs, signal };
}

/** Makes vectors of queries within a call; nothing without an embedder. */
function embedWithin(
  embedding: BoundEngine["embedding"],
  signal: AbortSignal | undefined,
): RecallCall["embedQuery"] {
  if (embedding === null) {
    return undefined;
  }
  const { vectorizer, queries } = embedding;
  return async (query) => {
    vectorizer.wake();
    return await queries.embed(query, signal);
  };
}
