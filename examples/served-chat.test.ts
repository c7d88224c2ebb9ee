import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";
import { expect, onTestFinished, test } from "vitest";
import { frameworkNames } from "./frameworks.ts";
import { startChat } from "./testing/start-chat.ts";

const apiKey = "a-key-of-the-test";

async function serveMemory(): Promise<string> {
  const memory = await openMemory({ path: ":memory:" });
  const server = await serve(createHandler(memory, { apiKey }), { port: 0 });
  onTestFinished(async () => {
    await server.close();
    await memory.close();
  });
  return server.url;
}

test.each(frameworkNames)(
  "%s knows by a server what it was told in another process",
  { timeout: 60_000 },
  async (name) => {
    const url = await serveMemory();
    const args = ["--framework", name, "--url", url, "--token", apiKey, "--user", "bob"];
    const told = await startChat({ args, input: "My sister Ana moved to Porto in March.\n" }).ended;
    expect(told).toMatchObject({ code: 0, stderr: "" });

    const asked = await startChat({ args, input: "Where does Ana live?\n" }).ended;
    expect(asked).toMatchObject({ code: 0, stderr: "" });
    expect(asked.stdout).toContain(`Memory: ${url}, user:bob, `);
    expect(asked.stdout).toMatch(/Porto.*\[1\]\n\[1\] .*My sister Ana moved to Porto in March\./);
  },
);

test("a key that is none ends the chat in one line", { timeout: 60_000 }, async () => {
  const args = ["--url", await serveMemory(), "--token", "another"];
  const { stderr, code } = await startChat({ args, input: "Hi.\n" }).ended;
  expect(code).toBe(1);
  expect(stderr.split("\n")).toHaveLength(2);
});
