import type { MemoryTools } from "@keepsake/ai-sdk";
import type { TypedToolResult } from "ai";
import type { Source } from "../chatbot.ts";

/** The turns that a memory tool gave the model, by their markers. */
export function toSources(
  result: TypedToolResult<Pick<MemoryTools, "recall" | "answer">>,
): readonly Source[] {
  if (result.dynamic === true || result.output.status === "skipped") {
    return [];
  }
  return "citations" in result.output
    ? result.output.citations
    : result.output.memories.map(({ id, citation }) => ({ id, marker: citation ?? "" }));
}
