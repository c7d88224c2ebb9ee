/** Keepsake's memory for the Vercel AI SDK. @module */
export type {
  AnswerToolInput,
  AnswerToolOutput,
  ForgetToolInput,
  ForgetToolOutput,
  MemoryToolName,
  MemoryToolNames,
  RecallToolInput,
  RecallToolOutput,
  RememberToolInput,
  RememberToolOutput,
  ToolSelection,
  ToolTemporal,
} from "@keepsake/core/adapters";
export type {
  AgentMemory,
  AgentMemoryFromOptions,
  AgentMemoryFromRuntimeContext,
  EndedCall,
  FromOptions,
  FromRuntimeContext,
  PreparedStep,
  RunContext,
  StepToPrepare,
} from "./agent/agent-memory.ts";
export { memoryForAgent } from "./agent/memory-for-agent.ts";
export { memoryTools, type MemoryToolsOptions } from "./tools/memory-tools.ts";
export type { EveryMemoryTool, MemoryTools, SelectedTools } from "./tools/selected-tools.ts";
export { forgetChat, type ForgetChatOptions } from "./ui-messages/forget-chat.ts";
export {
  type InvalidMessage,
  loadMessages,
  type LoadMessagesOptions,
} from "./ui-messages/load-messages.ts";
export {
  type SavedMessages,
  saveMessages,
  type SaveMessagesOptions,
} from "./ui-messages/save-messages.ts";
export { asAnswerModel } from "./models/as-answer-model.ts";
export { asEmbedder, type EmbedderOptions } from "./models/as-embedder.ts";
export { asExtractor } from "./models/as-extractor.ts";
export { asReranker } from "./models/as-reranker.ts";
export type { ModelOptions } from "./models/model-name.ts";
export type { MemoryOutcome } from "./remembering-model/memory-outcome.ts";
export type {
  CallIdentity,
  ModelMemoryOptions,
  ModelMemorySettings,
} from "./remembering-model/model-memory-options.ts";
export type { RememberingModel, WrappableModel } from "./remembering-model/remembering-model.ts";
export { withMemory } from "./remembering-model/with-memory.ts";
