import { openai } from "@ai-sdk/openai";
import { openMemory } from "@keepsake/engine";
import { createOfflineModel } from "../ai-sdk/offline-model.ts";
import type { ChatModel } from "./reply.ts";
import { serveWeb } from "./serve-web.ts";

const { OPENAI_API_KEY, OPENAI_MODEL, PORT, KEEPSAKE_DATA } = process.env;

/** Milliseconds before each word of the offline model, so that one sees it speak. */
const pauseMs = 40;

const chatModel: ChatModel = OPENAI_API_KEY
  ? { model: openai.chat(OPENAI_MODEL || "gpt-4.1-mini"), isOffline: false }
  : { model: createOfflineModel(pauseMs), isOffline: true };

const memory = await openMemory({ path: KEEPSAKE_DATA || "keepsake.db" });

try {
  const web = await serveWeb({ memory, chatModel, port: Number(PORT || 3000) });
  process.stdout.write(`Open ${web.url}/?user=ana - press Ctrl and C to end.\n`);
  const end = async (): Promise<void> => {
    await web.close();
    await memory.close();
  };
  process.once("SIGINT", () => void end());
  process.once("SIGTERM", () => void end());
} catch (error) {
  await memory.close();
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`it cannot be served: ${reason}; set PORT to a port that is free\n`);
  process.exitCode = 1;
}
