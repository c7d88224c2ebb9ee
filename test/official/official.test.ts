import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedMemory, serveMemory } from "../http/serve-memory.ts";
import { makeTokenKeys } from "./token-keys.ts";
import { python, runScript, withoutPython } from "./python.ts";

const apiKey = "a-key-of-the-tests";

if (python === undefined) {
  process.stderr.write(`the official client is not tested: ${withoutPython}\n`);
}

describe.skipIf(python === undefined)(
  "against a server with a static key",
  { timeout: 180_000 },
  () => {
    let served: ServedMemory | undefined;
    beforeAll(async () => {
      served = await serveMemory({ path: ":memory:", policy: { preset: "dev_local" } }, { apiKey });
    });
    afterAll(async () => await served?.stop());

    test.each([
      ["the official client does what it documents", "sync_client.py", 30],
      ["so does its asynchronous form", "async_client.py", 6],
      ["so does the official command line", "command_line.py", 7],
    ])("%s", async (_, script, least) => {
      const environment = { KEEPSAKE_URL: served?.url ?? "", KEEPSAKE_KEY: apiKey };
      const { status, tests, output } = await runScript(python ?? "", script, environment);
      expect(status, output).toBe(0);
      expect(tests).toBeGreaterThanOrEqual(least);
    });
  },
);

describe.skipIf(python === undefined)("against a server with tokens", { timeout: 180_000 }, () => {
  test("the official client keeps to what its token says", async () => {
    const { publicKey, secretKey } = makeTokenKeys();
    const served = await serveMemory(
      { path: ":memory:" },
      {
        apiKey,
        tokens: {
          publicKeys: [publicKey],
          secretKey,
          clockSkewSeconds: 0,
          minters: ["user:admin"],
          signup: true,
        },
        limits: { perMinute: 60, burst: 60 },
      },
    );
    const environment = { KEEPSAKE_URL: served.url, KEEPSAKE_KEY: apiKey };
    const { status, tests, output } = await runScript(
      python ?? "",
      "tokens_client.py",
      environment,
    );
    await served.stop();
    expect(status, output).toBe(0);
    expect(tests).toBeGreaterThanOrEqual(9);
  });
});
