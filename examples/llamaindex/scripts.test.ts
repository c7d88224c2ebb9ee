import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

test.each([
  {
    script: "agent",
    said: [
      "monday, ana: I moved to Porto in March.",
      "  Noted, I will remember that.",
      "monday, ana: My favourite tea is sencha.",
      "  Noted, I will remember that.",
      "monday, ben: I moved to Bergen last year.",
      "  Noted, I will remember that.",
      "tuesday, ana: Where do I live?",
      "  Porto [1]",
      "tuesday, ben: Where do I live?",
      "  Bergen [1]",
    ],
  },
  {
    script: "documents",
    said: [
      "tram to the sea: The tram to the sea leaves at nine.",
      "bakery by the bridge: The bakery by the bridge closes on Mondays.",
      "left, and found by recall as well: 1",
    ],
  },
])("$script runs without a key", { timeout: 60_000 }, async ({ script, said }) => {
  const file = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
  const { OPENAI_API_KEY: _, ...env } = process.env;
  const flags = ["--conditions=keepsake-source", file];
  const { stdout, stderr } = await run(process.execPath, flags, { env });
  expect(stderr).toBe("");
  expect(stdout.trimEnd().split("\n")).toEqual(said);
});
