import type { Acknowledgement, CallOptions, ExperienceEnvelope } from "@keepsake/core";
import {
  type CallWithinBudget,
  type MemoryWith,
  type Skipped,
  stripMemoryFences,
} from "@keepsake/core/adapters";
import { type Tool, tool } from "ai";
import { z } from "zod";
import { skippedSchema, toSkipped } from "./skipped.ts";
import { type ToolCall, toIdempotencyKey } from "./tool-call-key.ts";

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
  readonly memory: MemoryWith<"experience" | "event">;
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
    execute: async ({ text }, { abortSignal, toolCallId, messages }) =>
      await remember(target, { text: stripMemoryFences(text), toolCallId, messages }, abortSignal),
    toModelOutput: ({ output }) => ({ type: "text", value: toText(output) }),
  });
}

async function remember(
  { memory, labels, callWithinBudget }: RememberTarget,
  call: ToolCall,
  signal: AbortSignal | undefined,
): Promise<RememberToolOutput> {
  const content = { kind: "text", text: call.text } as const;
  const note = { content, context: { labels }, idempotencyKey: await toIdempotencyKey(call) };
  const written = await callWithinBudget({
    operation: "experience",
    signal,
    call: async (limits) => await write(memory, note, limits),
  });
  return written.status === "ok"
    ? { status: "ok", id: written.value.eventId, replayed: written.value.replayed }
    : toSkipped(written);
}

/** Keys outlive forgetting, so a replayed write may have stored nothing: then this throws. */
async function write(
  memory: RememberTarget["memory"],
  note: ExperienceEnvelope,
  limits: CallOptions,
): Promise<Acknowledgement> {
  const written = await memory.experience(note, limits);
  if (written.replayed) {
    await memory.event(written.eventId, limits);
  }
  return written;
}

function toText(output: RememberToolOutput): string {
  return output.status === "ok"
    ? "Remembered."
    : `It is not certain that this was remembered: ${output.reason}. Go on, and do not say that it was.`;
}
