import { createServer } from "node:http";
import { once } from "node:events";
import { createContext, runInContext } from "node:vm";
import type { AiMemoryClient, createWriteSigner, openAiMemory } from "@keepsake/ai-memory";
import { describe, expect, onTestFinished, test } from "vitest";
import { bundleOf } from "../bundle.ts";

const entry = "ai-memory/src/index.ts";

/** What workers have, and nothing of Node's. */
const webGlobals = {
  AbortController,
  AbortSignal,
  atob,
  btoa,
  clearTimeout,
  crypto,
  fetch,
  Headers,
  performance,
  Response,
  setTimeout,
  TextDecoder,
  TextEncoder,
  Uint8Array,
  URL,
  URLSearchParams,
};

/** What a script of the package leaves. */
interface Bundled {
  readonly AiMemoryClient: typeof AiMemoryClient;
  readonly createWriteSigner: typeof createWriteSigner;
  readonly openAiMemory: typeof openAiMemory;
}

async function runBundle(...names: readonly (keyof Bundled)[]): Promise<Bundled> {
  const { script } = await bundleOf(entry, names);
  const context = createContext({ ...webGlobals });
  runInContext(script, context);
  return context["bundled"];
}

/** Starts what answers as a daemon that stores, and gives its address and what it was sent. */
async function startStore(): Promise<{ readonly baseUrl: string; readonly bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part);
    }
    bodies.push(Buffer.concat(parts).toString("utf8"));
    const receipt = { id: "m1", tier: "mid", namespace: "global", title: "a", agent_id: "me" };
    response.writeHead(201, { "content-type": "application/json" });
    response.end(JSON.stringify(receipt));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port }: { readonly port: number } = Object(server.address());
  return { baseUrl: `http://127.0.0.1:${port}`, bodies };
}

describe("the client of ai-memory in a bundle", () => {
  test("has at most 16 KiB, minified and gzipped, and nothing of other packages than core", async () => {
    const { gzippedBytes, imports, files } = await bundleOf(entry, ["AiMemoryClient"]);
    process.stdout.write(`AiMemoryClient: ${gzippedBytes} bytes, minified and gzipped\n`);
    expect(imports).toEqual([]);
    expect(gzippedBytes).toBeLessThanOrEqual(16 * 1_024);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => file.includes("/node_modules/"))).toEqual([]);
    expect(files.filter((file) => file.includes("ai-memory/src/memory/"))).toEqual([]);
  });

  test("stores, signed, where there is nothing of Node's", async () => {
    const bundled = await runBundle("AiMemoryClient", "createWriteSigner");
    const { baseUrl, bodies } = await startStore();
    const signer = await bundled.createWriteSigner({ privateKey: new Uint8Array(32).fill(7) });
    const client = new bundled.AiMemoryClient({ baseUrl, agentId: "me", signer });
    expect(await client.store({ title: "a", content: "b" })).toMatchObject({ id: "m1" });
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({
      title: "a",
      signature: expect.stringMatching(/^[\w+/]{86}==$/),
    });
    await expect(client.store({ title: "", content: "b" })).rejects.toMatchObject({
      field: "title",
    });
  });
});

describe("a memory at ai-memory in a bundle", () => {
  test("imports nothing, and of other packages holds zod alone", async () => {
    const { imports, files } = await bundleOf(entry, ["AiMemoryClient", "openAiMemory"]);
    expect(imports).toEqual([]);
    const foreign = files.filter((file) => file.includes("/node_modules/"));
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.filter((file) => !file.includes("/node_modules/zod/"))).toEqual([]);
  });

  test("writes where there is nothing of Node's", async () => {
    const bundled = await runBundle("AiMemoryClient", "openAiMemory");
    const { baseUrl, bodies } = await startStore();
    const client = new bundled.AiMemoryClient({ baseUrl, agentId: "me" });
    const ana = bundled.openAiMemory(client).scope("user:ana");
    expect(await ana.experience("Hello.")).toMatchObject({ eventId: "m1", replayed: false });
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({ content: "Hello.", namespace: "user:ana" });
    await expect(ana.experience("")).rejects.toMatchObject({ field: "text" });
  });
});
