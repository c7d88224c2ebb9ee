import type {
  LanguageModelV4CallOptions,
  LanguageModelV4GenerateResult,
  LanguageModelV4Middleware,
} from "@ai-sdk/provider";
import type { Turn, TurnRecall, Turns } from "@keepsake/core/adapters";
import { followStream } from "./follow-stream.ts";
import { insertBlock } from "./insert-block.ts";
import type { ModelMemoryOptions } from "./model-memory-options.ts";
import { openCallOf } from "./open-calls.ts";
import { withoutCaller } from "./read-call.ts";
import { createTurnFinder } from "./turn-finder.ts";
import { breakOffTurn, createTurnStep, type TurnStep } from "./turn-step.ts";
import { readUserTurn, type UserTurn } from "./user-turn.ts";

/** The middleware that puts memory into each call of a model, and what was said into memory. */
export function createMemoryMiddleware(
  turns: Pick<Turns, "open">,
  options: ModelMemoryOptions,
): LanguageModelV4Middleware {
  const steps = new WeakMap<LanguageModelV4CallOptions, TurnStep>();
  const findTurn = createTurnFinder(turns, options);
  return {
    specificationVersion: "v4",
    async transformParams({ params }) {
      const prepared = withoutCaller(params);
      const user = readUserTurn(params.prompt);
      if (user === undefined) {
        return prepared;
      }
      const found = await findTurn(params, user);
      const recalled = await recallFor(found.turn, user, params.abortSignal);
      const block = recalled.status === "ok" ? recalled.block : "";
      const call = { ...prepared, prompt: insertBlock(params.prompt, user.index, block) };
      const parts = { ...found, user, recalled, signal: params.abortSignal, settings: options };
      steps.set(call, createTurnStep(parts));
      return call;
    },
    async wrapGenerate({ doGenerate, params }) {
      const step = steps.get(params);
      return step === undefined ? await doGenerate() : await followResult(step, doGenerate);
    },
    async wrapStream({ doStream, params }) {
      const step = steps.get(params);
      if (step === undefined) {
        return await doStream();
      }
      const { stream, ...rest } = await orBreakOff(step, doStream);
      return { ...rest, stream: followStream(stream, step) };
    },
  };
}

async function recallFor(
  turn: Turn,
  user: UserTurn,
  signal: AbortSignal | undefined,
): Promise<TurnRecall> {
  if (user.query.trim() === "") {
    return { status: "skipped", reason: "the message has no text to look for" };
  }
  try {
    return await turn.recall(user.query, signal);
  } catch (error) {
    breakOffTurn(turn, { user: user.text });
    throw error;
  }
}

async function followResult(
  step: TurnStep,
  doGenerate: () => PromiseLike<LanguageModelV4GenerateResult>,
): Promise<LanguageModelV4GenerateResult> {
  const result = await orBreakOff(step, doGenerate);
  const text = result.content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
  const openCalls = result.content.flatMap((part) => openCallOf(part));
  const keepsake = await step.finish(text, openCalls);
  return {
    ...result,
    content: [...step.sources, ...result.content],
    providerMetadata: { ...result.providerMetadata, keepsake },
  };
}

async function orBreakOff<T>(step: TurnStep, call: () => PromiseLike<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    step.breakOff("");
    throw error;
  }
}
