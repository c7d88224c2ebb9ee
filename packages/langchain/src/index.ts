/** Keepsake's memory for LangChain. @module */
export {
  KeepsakeChatMessageHistory,
  type KeepsakeChatMessageHistoryInput,
} from "./chat-message-history.ts";
export {
  type KeepsakeDocumentMetadata,
  KeepsakeRetriever,
  type KeepsakeRetrieverInput,
} from "./retriever.ts";
