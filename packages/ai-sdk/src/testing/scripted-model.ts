import { generateText, isStepCount, simulateReadableStream, type TypedToolResult } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import type { MemoryTools } from "../tools/selected-tools.ts";

/** What a scripted model says in one call: text, or calls of tools. */
export type ScriptedTurn = string | readonly ScriptedCall[];

/** A tool call of a scripted model. */
export interface ScriptedCall {
  readonly toolName: string;
  readonly input: Record<string, unknown>;
  /** @default its place in the turn */
  readonly toolCallId?: string;
}

/** What came of the tool calls of {@link callTools}. */
export interface ToolCallsOutcome {
  readonly outputs: readonly TypedToolResult<MemoryTools>["output"][];
  /** What the model was shown of them. */
  readonly shown: readonly unknown[];
  readonly text: string;
}

type GenerateResult = Awaited<ReturnType<MockLanguageModelV4["doGenerate"]>>;
type StreamResult = Awaited<ReturnType<MockLanguageModelV4["doStream"]>>;
type StreamPart = StreamResult["stream"] extends ReadableStream<infer Part> ? Part : never;

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
};

/** A model that says one turn after the other, generated or streamed. */
export function scriptModel(...turns: readonly ScriptedTurn[]): MockLanguageModelV4 {
  return new MockLanguageModelV4({
    doGenerate: turns.map(toGenerateResult),
    doStream: turns.map(toStreamResult),
  });
}

/** Has a model call tools in one step of `generateText` and say "Done." in the next. */
export async function callTools(
  tools: MemoryTools,
  ...calls: readonly ScriptedCall[]
): Promise<ToolCallsOutcome> {
  return await callToolsAfter("Go on.", tools, calls);
}

/** As {@link callTools}, in a conversation that begins with `prompt`. */
export async function callToolsAfter(
  prompt: string,
  tools: MemoryTools,
  calls: readonly ScriptedCall[],
): Promise<ToolCallsOutcome> {
  const model = scriptModel(calls, "Done.");
  const result = await generateText({ model, tools, stopWhen: isStepCount(3), prompt });
  const results = result.steps.flatMap((step) => step.toolResults);
  return { outputs: results.map(({ output }) => output), shown: shownTo(model), text: result.text };
}

function shownTo(model: MockLanguageModelV4): readonly unknown[] {
  const prompt = model.doGenerateCalls.at(-1)?.prompt ?? [];
  return prompt.flatMap(({ role, content }) => (role === "tool" ? content.map(outputOf) : []));
}

function outputOf(part: { readonly type: string; readonly output?: unknown }): unknown {
  return part.output ?? part;
}

/** What a model gives that says one turn. */
export function toGenerateResult(turn: ScriptedTurn): GenerateResult {
  const said = typeof turn === "string";
  return {
    content: said ? [{ type: "text", text: turn }] : turn.map(toToolCall),
    finishReason: { unified: said ? "stop" : "tool-calls", raw: undefined },
    usage,
    warnings: [],
  };
}

/** As a stream. */
export function toStreamResult(turn: ScriptedTurn): StreamResult {
  const said = typeof turn === "string";
  const parts: StreamPart[] = said
    ? [
        { type: "text-start", id: "1" },
        { type: "text-delta", id: "1", delta: turn },
        { type: "text-end", id: "1" },
      ]
    : turn.map(toToolCall);
  const { finishReason } = toGenerateResult(turn);
  const chunks: StreamPart[] = [
    { type: "stream-start", warnings: [] },
    ...parts,
    { type: "finish", finishReason, usage },
  ];
  return { stream: simulateReadableStream({ chunks }) };
}

function toToolCall(
  { toolName, input, toolCallId }: ScriptedCall,
  index: number,
): { type: "tool-call"; toolCallId: string; toolName: string; input: string } {
  const id = toolCallId ?? `call_${index}`;
  return { type: "tool-call", toolCallId: id, toolName, input: JSON.stringify(input) };
}
