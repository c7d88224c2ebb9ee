import {
  generateText,
  isStepCount,
  type LanguageModel,
  type ModelMessage,
  streamText,
  type Tool,
  tool,
  ToolLoopAgent,
} from "ai";
import { z } from "zod";

/** The ways in which the AI SDK runs a turn. */
export const waysToRun = ["generateText", "streamText", "agent", "streaming agent"] as const;

/** One way to run a turn. */
export type WayToRun = (typeof waysToRun)[number];

/** A turn to run. */
export interface TurnToRun {
  readonly model: LanguageModel;
  readonly messages: ModelMessage[];
  readonly signal?: AbortSignal | undefined;
  readonly keepsake?: Record<string, string> | undefined;
}

/** What came of a turn. */
export interface RunTurn {
  readonly text: string;
  readonly sources: readonly { readonly id: string }[];
  /** `providerMetadata.keepsake` of each step. */
  readonly outcomes: readonly unknown[];
}

const clock: Tool<{ zone?: string | undefined }, string> = tool({
  inputSchema: z.object({ zone: z.string().optional() }),
  execute: async () => await Promise.resolve("It is seven."),
});

/** Runs one turn, with a tool named `clock`. */
export async function runTurn(way: WayToRun, turn: TurnToRun): Promise<RunTurn> {
  const { model, messages, signal, keepsake } = turn;
  const settings = {
    model,
    tools: { clock },
    stopWhen: isStepCount(10),
    maxRetries: 0,
    ...(keepsake !== undefined && { providerOptions: { keepsake } }),
  };
  const call = { messages, ...(signal !== undefined && { abortSignal: signal }) };
  if (way === "generateText" || way === "agent") {
    const { text, sources, steps } =
      way === "agent"
        ? await new ToolLoopAgent(settings).generate(call)
        : await generateText({ ...settings, ...call });
    return { text, sources, outcomes: steps.map(outcomeOf) };
  }
  const failures: unknown[] = [];
  const onError = ({ error }: { error: unknown }): void => void failures.push(error);
  const result =
    way === "streaming agent"
      ? await new ToolLoopAgent({ ...settings, onError }).stream(call)
      : streamText({ ...settings, ...call, onError });
  await result.consumeStream();
  if (failures.length > 0) {
    throw failures[0];
  }
  const [text, sources, steps] = await Promise.all([result.text, result.sources, result.steps]);
  return { text, sources, outcomes: steps.map(outcomeOf) };
}

function outcomeOf(step: {
  readonly providerMetadata: Record<string, unknown> | undefined;
}): unknown {
  return step.providerMetadata?.["keepsake"];
}
