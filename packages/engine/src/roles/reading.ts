import type { Reading } from "@keepsake/core";
import { answerInputSchema, recallInputSchema, validate } from "@keepsake/core/schema";
import { answerQuestion } from "../answer/answer-question.ts";
import { readNow } from "../answer/read-temporal.ts";
import { callWithin, type BoundEngine } from "../engine.ts";
import { packsOf } from "../recall/actor-packs.ts";
import { authoriseReading } from "../recall/authorise-reading.ts";
import { checkedCounter } from "../recall/context/checked-counter.ts";
import { recallMemory } from "../recall/recall-memory.ts";
import { visibleScopes } from "../visible-scopes.ts";

/** Finding and answering from an engine. */
export function createReading(engine: BoundEngine): Reading {
  const { storage, deriver, access } = engine;
  const packs = packsOf(engine.packs, access);
  const counter = engine.options.countTokens;
  const countTokens = counter && checkedCounter(counter);
  return {
    async recall(scope, request = {}, options) {
      const input = validate(recallInputSchema, request, { name: "query" });
      const checked = typeof input === "string" ? { query: input } : input;
      return await callWithin(scope, options, async () => {
        const asked = { operation: "recall", request: checked };
        const granted = await authoriseReading(engine, scope, asked);
        await deriver.catchUp(visibleScopes(scope, granted.view));
        const call = { request: granted, nowMs: readNow(granted.temporal), countTokens };
        return await packs.keep(scope, granted, () => recallMemory(storage, scope, call));
      });
    },
    async answer(scope, request, options) {
      const input = validate(answerInputSchema, request, { name: "question" });
      const checked = typeof input === "string" ? { question: input } : input;
      const sources = { storage, packs, countTokens };
      return await callWithin(scope, options, async () => {
        const also = ["llm.invoke"] as const;
        const asked = { operation: "answer", request: checked, also };
        const granted = await authoriseReading(engine, scope, asked);
        await deriver.catchUp(visibleScopes(scope, granted.view));
        return await answerQuestion(sources, scope, granted);
      });
    },
  };
}
