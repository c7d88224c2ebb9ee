import type { MemoryTools } from "@keepsake/ai-sdk";
import type { TypedToolResult } from "ai";
import type { Source } from "../chatbot.ts";

/** The turns that a memory tool gave the model, by their markers. */
export function toSources(
  result: TypedToolResult<Pick<MemoryTools, "recall" | "answer">>,
): readonly Source[] {
  return result.dynamic === true || result.output.status === "skipped"
    ? []
    : result.output.citations;
}
