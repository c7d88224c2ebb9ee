import { estimateTokens, type TextModel, withCallLimits } from "@keepsake/core";
import { setTimeout as sleep } from "node:timers/promises";
import { answerJsonSchema, type ModelDraft } from "./answer-schema.ts";
import type { BudgetMeter } from "./model-budget.ts";
import { type ReadAnswer, readAnswer } from "./read-answer.ts";

const answerTokens = 2_000;

/** How a model is asked. */
export interface AskOptions {
  readonly model: TextModel;
  readonly meter: BudgetMeter;
  readonly retries: number;
  /** Milliseconds before the first retry; each further one waits twice as long. */
  readonly backoffMs: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Asks a model until it answers as it should, at most once and `retries` times.
 *
 * @throws the signal's reason on abort, and nothing else: a failing model is a reason in the result.
 */
export async function askModel(
  system: string,
  prompt: string,
  options: AskOptions,
): Promise<readonly ModelDraft[] | { readonly reason: string }> {
  let reason = "";
  for (let attempt = 0; attempt <= options.retries; attempt += 1) {
    if (attempt > 0) {
      await pause(options.backoffMs * 2 ** (attempt - 1), options.signal);
    }
    const answer = await tryOnce({ system, prompt: withRefusal(prompt, reason) }, options);
    if (answer.drafts !== null) {
      return answer.drafts;
    }
    ({ reason } = answer);
    if (!options.meter.hasTokens) {
      break;
    }
  }
  return { reason };
}

/** Node would reject with an error of its own in place of the signal's reason. */
async function pause(timeMs: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(timeMs, undefined, { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}

function withRefusal(prompt: string, reason: string): string {
  return reason === "" ? prompt : `${prompt}\nThe attempt before failed: ${JSON.stringify(reason)}`;
}

async function tryOnce(
  request: { readonly system: string; readonly prompt: string },
  { model, meter, timeoutMs, signal }: AskOptions,
): Promise<ReadAnswer> {
  const asked = estimateTokens(request.system) + estimateTokens(request.prompt);
  try {
    const { text, tokens } = await withCallLimits({ signal, timeoutMs }, (limit) =>
      model.generate({
        ...request,
        schema: answerJsonSchema,
        maxTokens: answerTokens,
        signal: limit,
      }),
    );
    meter.spend(tokens ?? asked + estimateTokens(text));
    return readAnswer(text);
  } catch (error) {
    signal?.throwIfAborted();
    meter.spend(asked);
    return { drafts: null, reason: error instanceof Error ? error.message : String(error) };
  }
}
