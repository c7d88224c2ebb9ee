import {
  type Answer,
  type AnswerRequest,
  formatTimestamp,
  type Pack,
  type TextModel,
} from "@keepsake/core";
import { readTimedQuestion } from "./asked-time.ts";
import { answerFrom } from "./answer-from.ts";
import type { ActorPacks } from "../recall/actor-packs.ts";
import { recallMemory } from "../recall/recall-memory.ts";
import type { RecallCall } from "../recall/recall-plan.ts";
import type { CountTokens } from "@keepsake/core/packing";
import { phraseAnswer } from "./phrase-answer.ts";
import type { Reranking } from "../recall/events/rerank-events.ts";
import type { Storage } from "../storage/storage.ts";
import { readScopes } from "../visible-scopes.ts";
import { createFactReader } from "./facts/stored-facts.ts";
import { readTemporal } from "./read-temporal.ts";

/** Where answers come from. */
export interface AnswerContext {
  readonly storage: Storage;
  /** The packs that the actor recalled last, for `usePackId`. */
  readonly packs: ActorPacks;
  readonly countTokens?: CountTokens | undefined;
  readonly reranking?: Reranking | undefined;
  /** @default none: answers are facts and sentences as memory has them */
  readonly answerModel?: TextModel | undefined;
  /** The caller's. */
  readonly signal?: AbortSignal | undefined;
  /** Given the answer's text as far as a model has settled it; what is left untold is in the answer. */
  readonly tell?: ((text: string) => void) | undefined;
  readonly embedQuery?: RecallCall["embedQuery"];
}

/**
 * Answers in a model's words where there is one, else with facts where a question asks for one, else
 * with the recalled sentences that answer it, or abstains.
 *
 * @throws `NotFoundError` where `usePackId` names no pack of the scope that is kept.
 */
export async function answerQuestion(
  context: AnswerContext,
  scope: string,
  request: AnswerRequest,
): Promise<Answer> {
  const { question, temporal, view = "holistic" } = request;
  const { storage } = context;
  const { nowMs, atMs, knownAtMs } = await readTemporal(storage, scope, temporal);
  const pack = await takePack(context, scope, { request, nowMs });
  const scopes = await readScopes(storage, scope, view);
  const facts = createFactReader(storage, knownAtMs);
  const timed = readTimedQuestion(question, { nowMs, atMs });
  const asked = { ...timed, pack, scope, scopes, nowMs };
  const { warnings, ...phrased } = await phraseAnswer(context, asked, () =>
    answerFrom({ storage, facts }, asked),
  );
  return {
    ...phrased,
    abstained: phrased.citations.length === 0,
    packId: pack.packId,
    asOf: formatTimestamp(timed.atMs ?? nowMs),
    warnings: [...pack.warnings, ...warnings],
  };
}

async function takePack(
  { storage, packs, countTokens, reranking, embedQuery }: AnswerContext,
  scope: string,
  { request, nowMs }: { readonly request: AnswerRequest; readonly nowMs: number },
): Promise<Pack> {
  const { question, usePackId, ...rest } = request;
  if (usePackId !== undefined) {
    return await packs.find(scope, usePackId);
  }
  const call = { nowMs, countTokens, reranking, embedQuery };
  const recall = { ...call, request: { ...rest, query: question } };
  return await packs.keep(scope, {}, () => recallMemory(storage, scope, recall));
}
