/** Keepsake's memory for the Vercel AI SDK. @module */
export type { AnswerToolInput, AnswerToolOutput } from "./answer-tool.ts";
export { type MemoryTools, memoryTools, type MemoryToolsOptions } from "./memory-tools.ts";
export type { RecallToolInput, RecallToolOutput } from "./recall-tool.ts";
export type { RememberToolInput, RememberToolOutput } from "./remember-tool.ts";
