import type { ToolCall } from "@keepsake/core/adapters";
import { BaseMessage } from "@langchain/core/messages";
import type { RunnableConfig } from "@langchain/core/runnables";
import { threadOf } from "../agents/run-place.ts";

/** What one call of a tool knows of the run that it belongs to. */
export interface ToolRun extends ToolCall {
  /** The run's context, as the application gave it; undefined where there is none. */
  readonly context: unknown;
}

/** Reads what a tool was invoked with. */
export function readToolRun(config: RunnableConfig | undefined): ToolRun {
  const fields: Record<string, unknown> = { ...config };
  const toolCall = isRecord(fields["toolCall"]) ? fields["toolCall"] : {};
  const { id } = toolCall;
  return {
    context: fields["context"],
    signal: config?.signal,
    identity: typeof id === "string" && id !== "" ? [id, ...placeOf(fields)] : undefined,
  };
}

/** The conversation and the user's message that the call serves. */
function placeOf({ configurable, state }: Record<string, unknown>): readonly string[] {
  const thread = threadOf({ configurable: isRecord(configurable) ? configurable : undefined });
  const messages = isRecord(state) && Array.isArray(state["messages"]) ? state["messages"] : [];
  const asked = messages.findLast(isHumanMessage);
  return [thread, asked?.id ?? asked?.text ?? ""];
}

function isHumanMessage(message: unknown): message is BaseMessage {
  return BaseMessage.isInstance(message) && message.type === "human";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
