import { loadMessages } from "@keepsake/ai-sdk";
import {
  errorTable,
  type Memory,
  MemoryError,
  type ScopedMemory,
  ValidationError,
} from "@keepsake/core";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import type { ChatMessage } from "./chat-message.ts";
import { forgetNote, readNote } from "./notes.ts";
import type { PageFiles } from "./page-files.ts";
import { refuseStrangers } from "./refuse-strangers.ts";
import { type ChatModel, reply } from "./reply.ts";

/** What the app is made from. */
export interface AppOptions {
  readonly memory: Memory;
  readonly chatModel: ChatModel;
  readonly page: PageFiles;
}

/** What the page may load: its own files, and the empty icon. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  imgSrc: ["data:"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * The chat as a web app. Whoever names a user is taken for that user: a real app asks for a login, and
 * takes the scope from it.
 */
export function createApp({ memory, chatModel, page }: AppOptions): Hono {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy }));
  app.use("/api/*", refuseStrangers);
  for (const [path, { type, body }] of page) {
    app.get(path, (context) => context.body(body, 200, { "content-type": type }));
  }
  const scopeOf = (context: Context): ScopedMemory => memory.scope(`user:${userOf(context)}`);

  app.get("/api/chat", async (context) =>
    context.json(await loadMessages<ChatMessage>(scopeOf(context), { chatId: chatOf(context) })),
  );
  app.post("/api/chat", bodyLimit({ maxSize: 1024 * 1024 }), async (context) => {
    const { message }: { message?: unknown } = Object(await context.req.json());
    const sent = { chatId: chatOf(context), message, signal: context.req.raw.signal };
    const user = userOf(context);
    return await reply({ memory: scopeOf(context), user, chatModel }, sent);
  });
  app.get("/api/notes/:id", async (context) =>
    context.json(await readNote(scopeOf(context), context.req.param("id"))),
  );
  app.delete("/api/notes/:id", async (context) => {
    await forgetNote(scopeOf(context), context.req.param("id"));
    return context.body(null, 204);
  });
  app.onError((error) =>
    error instanceof HTTPException
      ? error.getResponse()
      : new Response(error.message, { status: statusOf(error) }),
  );
  return app;
}

/** A name is one segment of a scope: none leads into the scope of somebody else. */
function userOf({ req }: Context): string {
  const user = req.query("user") ?? "";
  if (!/^[A-Za-z0-9_.@+-]{1,128}$/.test(user)) {
    const reason = `${JSON.stringify(user.slice(0, 80))} is no name; use letters, digits and _ . @ + -`;
    throw new ValidationError("user", reason);
  }
  return user;
}

function chatOf({ req }: Context): string {
  return req.query("chat") ?? "";
}

function statusOf(error: Error): number {
  if (error instanceof SyntaxError) {
    return 400;
  }
  return (MemoryError.isInstance(error) && errorTable[error.code].status) || 500;
}
