import type { Chatbot, ChatbotOptions } from "./chatbot.ts";

/** A framework that has a chatbot here. */
export type Framework = (typeof frameworkNames)[number];

/** The first one is the default. */
export const frameworkNames = ["ai-sdk", "langchain", "llamaindex"] as const;

/** Loads the chatbot of one framework and no other. */
export async function loadChatbot(framework: Framework, options: ChatbotOptions): Promise<Chatbot> {
  const { createChatbot } = await modules[framework]();
  return createChatbot(options);
}

const modules = {
  "ai-sdk": async () => await import("./ai-sdk/chat.ts"),
  langchain: async () => await import("./langchain/chat.ts"),
  llamaindex: async () => await import("./llamaindex/chat.ts"),
};
