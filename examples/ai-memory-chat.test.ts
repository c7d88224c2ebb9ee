import {
  findDaemonPrograms,
  type RunningDaemon,
  startDaemon,
  withoutDaemons,
} from "@keepsake/testing/ai-memory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frameworkNames } from "./frameworks.ts";
import { startChat } from "./testing/start-chat.ts";

const programs = findDaemonPrograms();
const apiKey = "a-key-of-the-test";

if (programs.length === 0) {
  process.stderr.write(`not tested with ai-memory: the chat, since ${withoutDaemons}\n`);
  test.skip(`the chat: ${withoutDaemons}`);
}

describe.each(programs)("a chat with its memory at ai-memory $version", ({ path }) => {
  let daemon: RunningDaemon;
  beforeAll(async () => {
    daemon = await startDaemon(path, { apiKey, takesUnsigned: true });
  });
  afterAll(() => daemon.stop());

  const say = async (user: string, input: string, framework = "ai-sdk"): Promise<string> => {
    const place = ["--ai-memory", daemon.url, "--token", apiKey];
    const args = ["--framework", framework, "--user", user, ...place];
    const ended = await startChat({ args, input }).ended;
    expect(ended).toMatchObject({ code: 0 });
    return ended.stdout + ended.stderr;
  };

  test.each(frameworkNames)(
    "%s knows what it was told in another process, and nothing of others",
    { timeout: 60_000 },
    async (framework) => {
      const user = `ana-${framework}`;
      await say(user, "Our cat is called Biscuit.\n", framework);
      const asked = await say(user, "What is our cat called?\n", framework);
      expect(asked).toContain(`Memory: ai-memory at ${daemon.url}, user:${user}, `);
      expect(asked).toMatch(/Biscuit.*\[1\]\n\[1\] .*Our cat is called Biscuit\./);
      const other = await say(`ben-${framework}`, "What is our cat called?\n", framework);
      expect(other).not.toContain("Biscuit");
    },
  );

  test(
    "commands show and forget turns, and say what there is not",
    { timeout: 60_000 },
    async () => {
      const said = await say(
        "eva",
        "Our cat is called Biscuit.\n/facts\n/recall Biscuit\n/forget all yes\n/events\n",
      );
      expect(said).toContain("This memory keeps turns alone");
      expect(said).toMatch(/evt_\w{26} .*Biscuit/);
      expect(said).toMatch(/turns? would go for good\.\nForgotten: \d\.\nMemory holds nothing\.\n/);
    },
  );
});
