/** Keepsake's memory for LangChain's agents. @module */
export {
  type FixedMemory,
  memoryMiddleware,
  type MemoryMiddleware,
  type MemoryMiddlewareOptions,
  type MemoryOfContext,
  type MiddlewareMemory,
} from "./memory-middleware.ts";
export { memoryOutcome, type MemoryOutcome, type RecalledSource } from "./outcome.ts";
