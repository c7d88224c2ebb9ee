/** Keepsake's memory for LangChain. @module */
export {
  KeepsakeChatMessageHistory,
  type KeepsakeChatMessageHistoryInput,
} from "./history/keepsake-chat-message-history.ts";
export {
  type KeepsakeDocumentMetadata,
  KeepsakeRetriever,
  type KeepsakeRetrieverInput,
} from "./retriever/keepsake-retriever.ts";
export { KeepsakeMemory, type KeepsakeMemoryInput } from "./memory/keepsake-memory.ts";
export {
  type AddDocumentsOptions,
  type DocumentDeletion,
  KeepsakeVectorStore,
  type KeepsakeVectorStoreInput,
} from "./vector-store/keepsake-vector-store.ts";
export type { DocumentCondition, DocumentFilter } from "@keepsake/core/adapters";
