import { createServer } from "node:http";
import { once } from "node:events";
import { createContext, runInContext } from "node:vm";
import type { AiMemoryClient, createWriteSigner } from "@keepsake/ai-memory";
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

describe("the client of ai-memory in a bundle", () => {
  test("has at most 16 KiB, minified and gzipped, and imports nothing", async () => {
    const { gzippedBytes, imports } = await bundleOf(entry, ["AiMemoryClient"]);
    process.stdout.write(`AiMemoryClient: ${gzippedBytes} bytes, minified and gzipped\n`);
    expect(imports).toEqual([]);
    expect(gzippedBytes).toBeLessThanOrEqual(16 * 1_024);
  });

  test("stores, signed, where there is nothing of Node's", async () => {
    const { script } = await bundleOf(entry, ["AiMemoryClient", "createWriteSigner"]);
    const context = createContext({ ...webGlobals });
    runInContext(script, context);
    const bundled: {
      readonly AiMemoryClient: typeof AiMemoryClient;
      readonly createWriteSigner: typeof createWriteSigner;
    } = context["bundled"];
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
    const signer = await bundled.createWriteSigner({ privateKey: new Uint8Array(32).fill(7) });
    const client = new bundled.AiMemoryClient({
      baseUrl: `http://127.0.0.1:${port}`,
      agentId: "me",
      signer,
    });
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
