import type { LanguageModelV4Prompt } from "@ai-sdk/provider";

/** Ids of the calls of tools that a step ends with: the next step goes on from what they give. */
export type OpenCalls = readonly string[];

/** What may be a call of a tool, in what a model gives or was given. */
interface MaybeCall {
  readonly type: string;
  readonly toolCallId?: string;
  readonly providerExecuted?: boolean | undefined;
}

/** The id of a call that a step leaves to others; none of anything else. */
export function openCallOf({ type, toolCallId, providerExecuted }: MaybeCall): OpenCalls {
  return type === "tool-call" && providerExecuted !== true && toolCallId !== undefined
    ? [toolCallId]
    : [];
}

/** The calls that the last step of a prompt ended with. */
export function lastOpenCalls(prompt: LanguageModelV4Prompt): OpenCalls {
  const last = prompt.findLast(({ role }) => role === "assistant");
  return last?.role === "assistant" ? last.content.flatMap((part) => openCallOf(part)) : [];
}
