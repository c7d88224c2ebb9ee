/** Keepsake's memory for LlamaIndex.TS. @module */
export {
  type KeepsakeNodeMetadata,
  KeepsakeRetriever,
  type KeepsakeRetrieverOptions,
} from "./retriever.ts";
