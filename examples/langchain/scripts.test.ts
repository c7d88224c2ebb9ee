import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

test.each([
  {
    script: "agent",
    said: [
      "ana: I moved to Porto in March.",
      "  Noted, I will remember that.",
      "ben: I moved to Bergen last year.",
      "  Noted, I will remember that.",
      "ana: Where do I live?",
      "  Porto [1] (memory was shown)",
      "ben: Where do I live?",
      "  Bergen [1] (memory was shown)",
    ],
  },
  {
    script: "chain",
    said: [
      "monday, ana: My sister Maria moved to Porto in March.",
      "  Noted, I will remember that.",
      "tuesday, ana: Where does Maria live?",
      "  Porto [1]",
      "monday has 2 messages",
    ],
  },
  {
    script: "graph",
    said: [
      "monday (2 messages): My sister Maria moved to Porto.",
      "  Noted, I will remember that.",
      "monday (4 messages): My favourite tea is sencha.",
      "  Noted, I will remember that.",
      "tuesday (2 messages): Where did my sister move?",
      "  You said: My sister Maria moved to Porto.",
      "tuesday (4 messages): Which tea do I like?",
      "  You said: My favourite tea is sencha.",
    ],
  },
])("$script runs without a key", { timeout: 60_000 }, async ({ script, said }) => {
  const file = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
  const { OPENAI_API_KEY: _, ...env } = process.env;
  const { stdout, stderr } = await run(process.execPath, ["--conditions=keepsake-source", file], {
    env,
  });
  expect(stderr).toBe("");
  expect(stdout.trimEnd().split("\n")).toEqual(said);
});
