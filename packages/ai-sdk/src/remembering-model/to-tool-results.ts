import type { LanguageModelV4Message, LanguageModelV4ToolResultPart } from "@ai-sdk/provider";
import type { ToolResult } from "@keepsake/core/adapters";

/** What tools gave in `messages`, as text. What was refused or has no text is left out. */
export function toToolResults(messages: readonly LanguageModelV4Message[]): readonly ToolResult[] {
  return messages.flatMap((message) =>
    message.role === "tool"
      ? message.content.flatMap((part) => (part.type === "tool-result" ? [toToolResult(part)] : []))
      : [],
  );
}

function toToolResult({ toolName, output }: LanguageModelV4ToolResultPart): ToolResult {
  return { name: toolName, text: toText(output) };
}

function toText(output: LanguageModelV4ToolResultPart["output"]): string {
  if (output.type === "execution-denied") {
    return "";
  }
  if (output.type === "content") {
    return output.value.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
  }
  return typeof output.value === "string" ? output.value : JSON.stringify(output.value);
}
