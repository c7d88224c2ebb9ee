/** Tools by which LangChain's agents use Keepsake's memory. @module */
export type {
  AnswerToolOutput,
  ForgetProposal,
  ForgetToolOutput,
  MemoryToolName,
  RecallToolOutput,
  RememberToolOutput,
  ToolMethod,
} from "@keepsake/core/adapters";
export type { ContextualMemory, MemorySource } from "./memory-source.ts";
export { memoryTools, type MemoryToolsOptions } from "./memory-tools.ts";
