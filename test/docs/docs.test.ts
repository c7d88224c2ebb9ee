import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveMemory } from "../http/serve-memory.ts";
import { type CodeBlock, readChangedLine, readCodeBlocks } from "./read-code-blocks.ts";

/** Within the workspace, where imports of packages resolve. */
const folder = fileURLToPath(new URL("../.docs/", import.meta.url));
const run = promisify(execFile);
const compiler = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));

const runnable = [
  "README.md",
  "docs/forgetting-audit-access.md",
  "docs/http.md",
  "docs/langchain.md",
  "docs/llamaindex.md",
  "docs/server.md",
  "docs/webhooks.md",
  "packages/core/README.md",
  "packages/engine/README.md",
  "packages/langchain/README.md",
  "packages/llamaindex/README.md",
  "packages/server/README.md",
].flatMap(readCodeBlocks);

const compilable = [
  ...runnable,
  ...[
    "docs/ai-memory.md",
    "docs/ai-sdk-chats.md",
    "docs/models.md",
    "docs/ai-sdk.md",
    "packages/ai-memory/README.md",
    "packages/ai-memory/src/client.ts",
    "packages/ai-memory/src/finding/finding.ts",
    "packages/ai-sdk/README.md",
    "packages/conformance/README.md",
    "packages/ai-memory/src/agents/enrol-signer.ts",
    "packages/ai-memory/src/client.ts",
    "packages/ai-memory/src/finding/finding.ts",
    "packages/ai-memory/src/signing/create-write-signer.ts",
    "packages/engine/src/open-memory.ts",
    "packages/core/src/webhooks/check-webhook.ts",
    "packages/server/src/create-handler.ts",
    "packages/core/src/client/connect-subscriptions.ts",
    "packages/server/src/node/webhooks/deliver-webhooks.ts",
  ].flatMap(readCodeBlocks),
];

function fileOf({ place }: CodeBlock): string {
  return join(folder, `${place.replaceAll(/\W+/g, "-")}.ts`);
}

describe("the code in the documents", { timeout: 60_000 }, () => {
  let place: string;

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), "keepsake-docs-"));
    mkdirSync(folder, { recursive: true });
    compilable.forEach((block) => writeFileSync(fileOf(block), block.code));
  });

  afterAll(() => {
    rmSync(place, { recursive: true });
    rmSync(folder, { recursive: true });
  });

  test("compiles", () => {
    const config = {
      extends: "../../tsconfig.base.json",
      compilerOptions: { composite: false, isolatedDeclarations: false, noEmit: true },
      files: compilable.map(fileOf),
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const { status, stdout } = spawnSync(compiler, ["-p", folder], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });

  test.each(runnable)("runs as pasted and prints what it says: $place", (block) => {
    const flags = ["--conditions=keepsake-source", fileOf(block)];
    const options = { cwd: mkdtempSync(join(place, "run-")), encoding: "utf8" } as const;
    const lines = execFileSync(process.execPath, flags, options).trimEnd().split("\n");
    expect(lines).toEqual(expect.arrayContaining([...block.promised]));
  });

  test.each(runnable.filter(({ place: from }) => from.startsWith("README.md")))(
    "prints the same over HTTP with one line changed: $place",
    async (block) => {
      const { before, after } = readChangedLine("README.md");
      const served = await serveMemory({
        path: join(mkdtempSync(join(place, "run-")), "memory.db"),
      });
      const opened = after.replace(/http:[^"]*/, served.url);
      const file = fileOf({ ...block, place: `${block.place} http` });
      const code = block.code.replace(before, opened);
      writeFileSync(file, `import { connectMemory } from "@keepsake/core";\n${code}`);
      const { stdout } = await run(process.execPath, ["--conditions=keepsake-source", file]);
      await served.stop();
      expect(code).toContain(opened);
      expect(stdout.split("\n")).toEqual(expect.arrayContaining([...block.promised]));
    },
  );
});
