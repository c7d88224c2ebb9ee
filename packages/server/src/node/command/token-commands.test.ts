import { connectMemory } from "@keepsake/core";
import { writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { runKeepsake, startKeepsake, temporaryPath } from "../testing/start-keepsake.ts";

// Each starts processes, all at once on few cores.
vi.setConfig({ testTimeout: 60_000 });

test("a token that is minted with a new key is taken by a server with the public one", async () => {
  const keys = await runKeepsake(["token", "keys"]);
  const [publicKey = "", secretKey = ""] = keys.stdout.split("\n");
  expect(publicKey).toMatch(/^k4\.public\.[\w-]{43}$/);
  expect(secretKey).toMatch(/^k4\.secret\.[\w-]{86}$/);
  const file = temporaryPath("secret.key");
  writeFileSync(file, `${secretKey}\n`);
  const minted = await runKeepsake([
    "token",
    "mint",
    "--secret-key-file",
    file,
    "--subject",
    "user:ana",
    "--caps",
    "scope.read.*,scope.write,scope.create.*",
    "--scopes",
    "user:ana",
    "--ttl-seconds",
    "600",
  ]);
  expect(minted.code).toBe(0);
  expect(minted.stderr).toMatch(/^The id of the token is jti_\w+; it expires at \S+\.\n$/);
  const data = temporaryPath("memory.db");
  const serving = ["serve", "--data", data, "--port", "0", "--public-keys", publicKey];
  const running = startKeepsake(serving);
  const url = await running.url;
  const ana = connectMemory({ url, token: minted.stdout.trim() });
  await ana.experience("user:ana", "I live in Porto.");
  expect((await ana.events("user:ana")).items).toHaveLength(1);
  await expect(ana.events("user:bo")).rejects.toMatchObject({ name: "PolicyDeniedError" });
  await expect(connectMemory({ url }).events("user:ana")).rejects.toMatchObject({
    code: "MISSING_TOKEN",
  });
  running.kill("SIGTERM");
  const { stdout, stderr } = await running.ended;
  expect(stderr).toContain("Bearers of tokens act from this machine as their subjects.");
  expect(stderr).toContain("on_prem_enterprise");
  expect(stdout + stderr).not.toContain(minted.stdout.trim());
});

test.each([
  [["--subject", "user:ana"], "--secret-key is missing"],
  [
    ["--subject", "user:ana", "--secret-key", "k4.secret.short"],
    "--secret-key: it is no secret key",
  ],
  [["--secret-key", "k4.secret.x"], "--subject is missing"],
  [["--secret-key", "k4.secret.x", "--subject", "ana"], '--subject: "ana" is no actor'],
])("minting with %j is refused in one line", async (args, message) => {
  const { code, stdout, stderr } = await runKeepsake(["token", "mint", ...args]);
  expect({ refused: code !== 0, stdout }).toEqual({ refused: true, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr.match(/\n/g)).toHaveLength(1);
});
