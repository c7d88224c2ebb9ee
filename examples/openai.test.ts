import { contentText } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { expect, test } from "vitest";
import { frameworkNames } from "./frameworks.ts";
import { serveOpenai } from "./testing/serve-openai.ts";
import { startChat, temporaryFile } from "./testing/start-chat.ts";

const timeout = 60_000;

async function partialRepliesIn(path: string): Promise<readonly string[]> {
  const database = await openMemory({ path });
  const { items } = await database.events("user:bob", { labels: ["partial"] });
  await database.close();
  return items.map(({ content }) => contentText(content));
}

test.each(frameworkNames)(
  "%s shows an OpenAI server what memory holds",
  { timeout },
  async (name) => {
    const args = ["--framework", name, "--data", temporaryFile("chat.db"), "--user", "bob"];
    await startChat({ args, input: "My sister Ana moved to Porto in March.\n" }).ended;
    const { env, requests } = await serveOpenai({ words: ["In ", "Porto", " [1]."] });

    const asked = await startChat({ args, env, input: "Where does Ana live?\n" }).ended;
    expect(asked).toMatchObject({ code: 0, stderr: "" });
    const [, greeting, reply, source] = asked.stdout.split("\n");
    expect(greeting).toContain("local-model");
    expect(reply).toBe("In Porto [1].");
    expect(source).toMatch(/^\[1\] .* UTC, you: My sister Ana moved to Porto in March\.$/);
    expect(requests.at(-1)).toMatch(/moved to Porto in March\.|Porto \[1\]/);
  },
);

test.each(frameworkNames)(
  "%s stores what was said, and nothing recalled",
  { timeout },
  async (name) => {
    const data = temporaryFile("chat.db");
    const args = ["--framework", name, "--data", data, "--user", "bob"];
    const { env } = await serveOpenai({ words: ["In ", "Porto", " [1]."] });
    const input = "Ana moved to Porto.\nWhere does Ana live?\n/events\n";
    const { stdout } = await startChat({ args, env, input }).ended;
    const turns = stdout.split("\n").filter((line) => line.startsWith("evt_"));
    expect(turns.map((line) => line.replace(/^.* UTC, /, ""))).toEqual([
      "you: Ana moved to Porto.",
      "assistant: In Porto [1].",
      "you: Where does Ana live?",
      "assistant: In Porto [1].",
    ]);
    expect(await partialRepliesIn(data)).toEqual([]);
  },
);

test.each(["langchain", "llamaindex"])(
  "%s shows what was said in the same words earlier, and not what is just said",
  { timeout },
  async (name) => {
    const args = ["--framework", name, "--data", temporaryFile("chat.db"), "--user", "bob"];
    const { env, requests } = await serveOpenai({ words: ["Noted."] });
    const input = "I like tea.\n";
    await startChat({ args, env, input }).ended;
    await startChat({ args, env, input }).ended;
    const [first, second] = requests.map((request) => request.match(/bob: I like tea\./g));
    expect(first).toBeNull();
    expect(second).toHaveLength(1);
  },
);

test.each(frameworkNames)("%s sends the turns of this chat along", { timeout }, async (name) => {
  const args = ["--framework", name, "--data", temporaryFile("chat.db"), "--user", "bob"];
  const { env, requests } = await serveOpenai({ words: ["One", "."] });
  await startChat({ args, env, input: "First.\nSecond.\n" }).ended;
  const { messages } = JSON.parse(requests.at(-1) ?? "");
  const roles = messages.map(({ role }: { role: string }) => role);
  expect(roles.slice(0, 4)).toEqual(["system", "user", "assistant", "user"]);
  expect(messages[1].content).toContain("First.");
});

test.each(frameworkNames)(
  "Ctrl-C stops a reply of %s, and what was said is kept as a part",
  { timeout },
  async (name) => {
    const data = temporaryFile("chat.db");
    const args = ["--framework", name, "--data", data, "--user", "bob"];
    const { env } = await serveOpenai({ words: ["Once ", "upon "], hangs: true });
    const chat = startChat({ args, env });
    chat.write("Tell a story.\n");
    await chat.shows("upon");
    chat.kill("SIGINT");
    await chat.shows("(stopped)");
    chat.write("/events\n/quit\n");
    const { code, stdout, stderr } = await chat.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/evt_\S+ .* UTC, assistant: Once upon/);
    expect(await partialRepliesIn(data)).toEqual(["Once upon "]);
  },
);

test.each(frameworkNames)(
  "%s says in one line that no server answers",
  { timeout },
  async (name) => {
    const args = ["--framework", name, "--data", temporaryFile("chat.db"), "--user", "bob"];
    const env = { OPENAI_API_KEY: "any", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" };
    const { code, stdout, stderr } = await startChat({ args, env, input: "Hi.\n/events\n" }).ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^The model did not reply: .*OPENAI_BASE_URL.*\n$/);
    expect(stdout).toMatch(/UTC, you: Hi\./);
  },
);
