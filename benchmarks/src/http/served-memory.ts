import { openMemory } from "@keepsake/engine";
import type { Memory } from "@keepsake/core";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";
import { Hono } from "hono";
import { join } from "node:path";
import { createConversationSource } from "../speed/conversation-source.ts";
import { withTemporaryFolder } from "../temporary-folder.ts";

/** One memory behind two servers of this process. */
export interface ServedMemory {
  /** Keepsake's server. */
  readonly url: string;
  /** Routes of hono that check nothing, and do the same in the memory. */
  readonly bareUrl: string;
  readonly scope: string;
  /** Questions about what is remembered in `scope`. */
  readonly questions: readonly string[];
}

const scope = "org:bench/user:ana";
const turns = 1_000;
const bulk = 500;

/** Runs `work` with a memory of 1,000 turns. */
export async function withServedMemory<T>(work: (served: ServedMemory) => Promise<T>): Promise<T> {
  return await withTemporaryFolder(async (folder) => {
    const memory = await openMemory({ path: join(folder, "memory.db") });
    const questions = await fill(memory);
    const server = await serve(createHandler(memory), { port: 0 });
    const bare = await serve(createBareHandler(memory), { port: 0 });
    try {
      return await work({ url: server.url, bareUrl: bare.url, scope, questions });
    } finally {
      await server.close();
      await bare.close();
      await memory.close();
    }
  });
}

async function fill(memory: Memory): Promise<readonly string[]> {
  const source = createConversationSource(1);
  const said = source.turns(scope, turns);
  for (let start = 0; start < said.length; start += bulk) {
    const items = said.slice(start, start + bulk).map(({ text }) => text);
    await memory.experienceBulk(scope, items, { wait: "consolidated" });
  }
  return Array.from({ length: 100 }, () => source.question(said));
}

function createBareHandler(memory: Memory): (request: Request) => Promise<Response> {
  const app = new Hono();
  app.post("/v1/experience", async (c) => {
    const { content } = await c.req.json();
    return c.json(await memory.experience(scope, { content }));
  });
  app.post("/v1/recall", async (c) => {
    const { query } = await c.req.json();
    return c.json(await memory.recall(scope, query));
  });
  return async (request) => await app.fetch(request);
}
