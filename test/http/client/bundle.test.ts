import type { connectMemory } from "@keepsake/core";
import { createContext, runInContext } from "node:vm";
import { describe, expect, onTestFinished, test } from "vitest";
import { bundle } from "../../bundle.ts";
import { serveMemory } from "../serve-memory.ts";

/** What browsers and edge runtimes have alike, and nothing of Node's. */
const webGlobals = {
  AbortController,
  AbortSignal,
  clearTimeout,
  crypto,
  fetch,
  Headers,
  performance,
  Response,
  setTimeout,
  TextDecoder,
  URL,
  URLSearchParams,
};

describe("connectMemory in a bundle", () => {
  test("has at most 14 KiB, minified and gzipped, and imports nothing", async () => {
    const { gzippedBytes, imports } = await bundle("index.ts", ["connectMemory"]);
    process.stdout.write(`connectMemory: ${gzippedBytes} bytes, minified and gzipped\n`);
    expect(imports).toEqual([]);
    expect(gzippedBytes).toBeLessThanOrEqual(14 * 1_024);
  });

  test("runs where there is nothing of Node's", async () => {
    const { script } = await bundle("index.ts", ["connectMemory"]);
    const context = createContext({ ...webGlobals });
    runInContext(script, context);
    const bundled: { connectMemory: typeof connectMemory } = context["bundled"];
    const served = await serveMemory({ path: ":memory:" });
    onTestFinished(() => served.stop());
    const memory = bundled.connectMemory({ url: served.url });
    const ana = memory.scope("org:acme/user:ana");
    await ana.experience("I moved to Porto.");
    expect((await ana.recall("Porto")).contextBlock).toContain("I moved to Porto.");
    await expect(ana.event("evt_none")).rejects.toMatchObject({ name: "NotFoundError" });
    await memory.close();
  });
});
