import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { serveMemory } from "../http/serve-memory.ts";
import { readCommandBlocks } from "./read-command-blocks.ts";

const run = promisify(execFile);
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

test.skipIf(!hasCurl).each(readCommandBlocks("docs/http.md"))(
  "commands run as pasted and write what they say: $place",
  async ({ commands, promised }) => {
    const served = await serveMemory({ path: ":memory:", policy: { preset: "dev_local" } });
    const here = commands.replaceAll("http://127.0.0.1:3141", served.url);
    const { stdout } = await run("sh", ["-ec", here]);
    await served.stop();
    expect(promised.length).toBeGreaterThan(0);
    for (const text of promised) {
      expect(stdout).toContain(text);
    }
  },
);
