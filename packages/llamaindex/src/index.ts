/** Keepsake's memory for LlamaIndex.TS. @module */
export {
  KeepsakeMemoryBlock,
  memoryBlock,
  type MemoryBlockOptions,
} from "./memory-block/memory-block.ts";
export {
  type KeepsakeNodeMetadata,
  KeepsakeRetriever,
  type KeepsakeRetrieverOptions,
} from "./retriever/keepsake-retriever.ts";
export { memoryTools, type MemoryToolsOptions } from "./tools/memory-tools.ts";
export type { ToolOutputs } from "./tools/tool-outputs.ts";
export type { NestedFilters } from "./vector-store/query-filter.ts";
export {
  KeepsakeVectorStore,
  type KeepsakeVectorStoreOptions,
} from "./vector-store/keepsake-vector-store.ts";
