import { limits, type TextModel } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type {
  Extraction,
  ExtractionContext,
  ExtractionProblem,
  Extractor,
  Turn,
} from "../extractor.ts";
import { hasMethod } from "../../has-method.ts";
import { askModel } from "./ask-model.ts";
import { extractionInstructions, extractionPrompt } from "./extraction-prompt.ts";
import { BudgetMeter, type ModelBudget } from "./model-budget.ts";
import { toClaims } from "./to-claims.ts";

const longestTurn = 8_000;

/** How {@link createModelExtractor} reads. */
export interface ModelExtractorOptions {
  readonly model: TextModel;
  /** Reads what the model cannot: other kinds of content, and turns at which it fails. */
  readonly fallback: Extractor;
  /** @default no limit but 20 seconds for a call */
  readonly budget?: ModelBudget | undefined;
  /**
   * Further attempts at a turn after the first fails.
   * @default 2
   */
  readonly retries?: number | undefined;
  /**
   * Milliseconds before the first further attempt; each one after waits twice as long.
   * @default 500
   */
  readonly backoffMs?: number | undefined;
  /** Is told each time the fallback reads a turn in the model's place. */
  readonly onProblem?: ((problem: ExtractionProblem) => void) | undefined;
}

const count = z.int().min(0);

const noModel = "it has no method generate; give a TextModel";
const noFallback = "it has no method extract; give one such as createRuleExtractor()";

const optionsSchema: z.ZodType<ModelExtractorOptions> = strictObject({
  model: z.custom<TextModel>(hasMethod("generate"), noModel),
  fallback: z.custom<Extractor>(hasMethod("extract"), noFallback),
  budget: strictObject({
    maxTurns: count.optional(),
    maxTokens: count.optional(),
    timeoutMs: z.number().positive().max(limits.timeoutMs).optional(),
  }).optional(),
  retries: count.optional(),
  backoffMs: z.number().min(0).max(limits.timeoutMs).optional(),
  onProblem: z
    .custom<NonNullable<ModelExtractorOptions["onProblem"]>>(
      (value) => typeof value === "function",
      "it is not a function",
    )
    .optional(),
});

/**
 * Reads what users say with a language model. Turns of assistants and tools, blank turns and whatever
 * is no conversation go to the fallback without a call. Where the model fails, is too slow, answers
 * nonsense, has used up its budget, or the turn is over 8,000 characters, the fallback reads the turn
 * and the extraction tells the problem. What the model makes up is left out.
 *
 * @throws `ValidationError` for an option that is none or is wrong; from `extract`, the signal's reason
 * on abort.
 */
export function createModelExtractor(options: ModelExtractorOptions): Extractor {
  const checked = validate(optionsSchema, options, { name: "options" });
  const name = `model:${checked.model.name}`;
  const { fallback, onProblem } = checked;
  const ask = createAsking(checked);
  return {
    name,
    async extract(turn, context, callOptions): Promise<Extraction> {
      const signal = callOptions?.signal;
      signal?.throwIfAborted();
      if (!isSpoken(turn)) {
        return await fallback.extract(turn, context, callOptions);
      }
      const result = await ask(turn, context, signal);
      if (!("reason" in result)) {
        return result;
      }
      const problem = { extractor: name, reason: result.reason };
      onProblem?.(problem);
      return { ...(await fallback.extract(turn, context, callOptions)), problem };
    },
  };
}

type Asking = (
  turn: Turn,
  context: ExtractionContext,
  signal: AbortSignal | undefined,
) => Promise<Extraction | { readonly reason: string }>;

function createAsking({
  model,
  budget = {},
  retries = 2,
  backoffMs = 500,
}: ModelExtractorOptions): Asking {
  const meter = new BudgetMeter(budget);
  const { timeoutMs = 20_000 } = budget;
  return async (turn, context, signal) => {
    const refusal = isTooLong(turn) ? tooLong : meter.beginTurn();
    if (refusal !== null) {
      return { reason: refusal };
    }
    const prompt = extractionPrompt(turn, context);
    const asking = { model, meter, retries, backoffMs, timeoutMs, signal };
    const drafts = await askModel(extractionInstructions, prompt, asking);
    return "reason" in drafts ? drafts : toClaims(drafts, turn, context);
  };
}

const tooLong = `the turn has more than ${longestTurn} characters`;

function isTooLong({ content }: Turn): boolean {
  return content.kind === "message" && content.text.length > longestTurn;
}

function isSpoken({ content }: Turn): boolean {
  return content.kind === "message" && content.role === "user" && content.text.trim() !== "";
}
