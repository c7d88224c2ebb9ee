import type { LanguageModelV4Message, LanguageModelV4Prompt } from "@ai-sdk/provider";
import { hashKey, type ToolResult } from "@keepsake/core/adapters";
import { fileMark, fileName } from "./file-mark.ts";
import { lastOpenCalls, type OpenCalls } from "./open-calls.ts";
import { toToolResults } from "./to-tool-results.ts";

/** The turn that a prompt stands in: the last message of the user's, and what followed it. */
export interface UserTurn {
  /** Where the message stands in the prompt. */
  readonly index: number;
  /** Its text; of a message of files alone, their names in brackets. */
  readonly text: string;
  /** What to look for; blank where the message is of files alone. */
  readonly query: string;
  /** Whether nothing follows the message yet. */
  readonly begins: boolean;
  /** The calls of tools that the step before ended with. */
  readonly openCalls: OpenCalls;
  /** What tools gave since, in order. */
  readonly toolResults: readonly ToolResult[];
}

type UserMessage = Extract<LanguageModelV4Message, { readonly role: "user" }>;

/** The turn of a prompt; none where the user says nothing in it. */
export function readUserTurn(prompt: LanguageModelV4Prompt): UserTurn | undefined {
  const index = prompt.findLastIndex(({ role }) => role === "user");
  const message = prompt[index];
  if (message?.role !== "user") {
    return undefined;
  }
  const query = textOf(message);
  return {
    index,
    query,
    text: query.trim() === "" ? namesOf(message) : query,
    begins: index === prompt.length - 1,
    openCalls: lastOpenCalls(prompt.slice(index + 1)),
    toolResults: toToolResults(prompt.slice(index + 1)),
  };
}

/**
 * A key that follows from the conversation up to the user's message. Instructions are left out: they may
 * tell the time, or change from step to step.
 */
export async function toTurnKey(prompt: LanguageModelV4Prompt, index: number): Promise<string> {
  const said = prompt.slice(0, index + 1).filter(({ role }) => role !== "system");
  return await hashKey("said", said.map(toMarks));
}

function textOf({ content }: UserMessage): string {
  return content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
}

function namesOf({ content }: UserMessage): string {
  return content.flatMap((part) => (part.type === "file" ? [`[${fileName(part)}]`] : [])).join(" ");
}

function toMarks({ role, content }: LanguageModelV4Message): readonly unknown[] {
  return typeof content === "string" ? [role, content] : [role, ...content.map(toMark)];
}

function toMark(part: Exclude<LanguageModelV4Message["content"], string>[number]): unknown {
  if (part.type === "text") {
    return part.text;
  }
  if (part.type === "file") {
    return fileMark(part);
  }
  return part.type === "tool-call" ? [part.toolCallId, part.toolName] : part.type;
}
