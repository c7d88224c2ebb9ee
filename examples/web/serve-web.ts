import { serve } from "@hono/node-server";
import type { Memory } from "@keepsake/core";
import { once } from "node:events";
import { createApp } from "./create-app.ts";
import { buildPage } from "./page-files.ts";
import type { ChatModel } from "./reply.ts";

/** Options of {@link serveWeb}. */
export interface WebOptions {
  readonly memory: Memory;
  readonly chatModel: ChatModel;
  /** 0 for any that is free. */
  readonly port: number;
}

/** The chat, served. */
export interface ServedWeb {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Takes no more requests, and ends those under way. */
  close(): Promise<void>;
}

/** Serves the chat to this machine. */
export async function serveWeb({ memory, chatModel, port }: WebOptions): Promise<ServedWeb> {
  const app = createApp({ memory, chatModel, page: await buildPage() });
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  const bound = typeof address === "object" ? address?.port : port;
  return {
    url: `http://127.0.0.1:${bound}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) {
        server.closeAllConnections();
      }
      await closed;
    },
  };
}
