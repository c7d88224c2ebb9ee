import {
  type CallWithinBudget,
  type ScopedMemory,
  type Skipped,
  stripMemoryFences,
} from "@keepsake/core";
import { type Tool, tool } from "ai";
import { z } from "zod";
import { skippedSchema, toSkipped } from "./skipped.ts";
import { toIdempotencyKey } from "./tool-call-key.ts";

/** What a model gives the `remember` tool. */
export interface RememberToolInput {
  readonly text: string;
}

/** What the `remember` tool gives. */
export type RememberToolOutput =
  | {
      readonly status: "ok";
      /** Id of the event. */
      readonly id: string;
      /** Whether this very tool call had stored it before. */
      readonly replayed: boolean;
    }
  | Skipped;

/** What the `remember` tool writes to. */
export interface RememberTarget {
  readonly memory: ScopedMemory;
  readonly labels: readonly string[] | undefined;
  readonly callWithinBudget: CallWithinBudget;
}

const description =
  "Keep one thing in long-term memory for later conversations. Call it when the user asks you to " +
  "remember something, or says something of lasting use: a fact about them or people close to them, " +
  "a preference, a plan, a decision, a correction of what you believed. Do not call it for small " +
  "talk, for your own guesses, or for what memory gave you. Call it once for each thing.";

const inputSchema = z.object({
  text: z
    .string()
    .describe(
      "One sentence that is clear on its own years later: names instead of pronouns, dates instead of 'tomorrow', such as 'Ana moved to Porto in March 2026.'",
    ),
});

const outputSchema: z.ZodType<RememberToolOutput> = z.union([
  z.object({ status: z.literal("ok"), id: z.string(), replayed: z.boolean() }),
  skippedSchema,
]);

/** The tool by which a model keeps something in memory. */
export function createRememberTool(
  target: RememberTarget,
): Tool<RememberToolInput, RememberToolOutput> {
  return tool({
    description,
    inputSchema,
    outputSchema,
    execute: async ({ text }, { abortSignal, toolCallId }) =>
      await remember(target, { text: stripMemoryFences(text), abortSignal, toolCallId }),
    toModelOutput: ({ output }) => ({ type: "text", value: toText(output) }),
  });
}

interface RememberCall {
  readonly text: string;
  readonly abortSignal: AbortSignal | undefined;
  readonly toolCallId: string;
}

async function remember(
  { memory, labels, callWithinBudget }: RememberTarget,
  { text, abortSignal, toolCallId }: RememberCall,
): Promise<RememberToolOutput> {
  const idempotencyKey = await toIdempotencyKey(toolCallId, text);
  const note = { content: { kind: "text", text }, context: { labels }, idempotencyKey } as const;
  const written = await callWithinBudget({
    operation: "experience",
    signal: abortSignal,
    call: async (limits) => await memory.experience(note, limits),
  });
  return written.status === "ok"
    ? { status: "ok", id: written.value.eventId, replayed: written.value.replayed }
    : toSkipped(written);
}

function toText(output: RememberToolOutput): string {
  return output.status === "ok"
    ? "Remembered."
    : `It is not certain that this was remembered: ${output.reason}. Go on, and do not say that it was.`;
}
