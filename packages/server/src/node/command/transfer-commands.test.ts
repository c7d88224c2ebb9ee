import { connectMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { runKeepsake, startKeepsake, temporaryPath } from "../testing/start-keepsake.ts";

// Each starts processes, all at once on few cores.
vi.setConfig({ testTimeout: 60_000 });

const scope = "org:acme/user:ana";

async function textsIn(data: string): Promise<readonly string[]> {
  const memory = await openMemory({ path: data });
  const texts: string[] = [];
  for await (const { content } of await memory.events(scope)) {
    texts.push(content.kind === "message" ? content.text : "");
  }
  await memory.close();
  return texts.toReversed();
}

test("what one memory exports, another imports, and a repeated import adds nothing", async () => {
  const [from, to] = [temporaryPath("from.db"), temporaryPath("to.db")];
  const memory = await openMemory({ path: from });
  const texts = Array.from({ length: 1_200 }, (_, number) => `number ${number}`);
  for (let at = 0; at < texts.length; at += 600) {
    const items = texts.slice(at, at + 600).map((text) => ({ text, role: "user" }) as const);
    await memory.experienceBulk(scope, items);
  }
  await memory.close();
  const file = temporaryPath("ana.jsonl");
  const exported = await runKeepsake(["export", "--data", from, "--scope", scope, "--to", file]);
  expect(exported).toEqual({
    stdout: "",
    stderr: `1200 lines of ${scope} are exported.\n`,
    code: 0,
  });
  const importing = ["import", "--data", to, "--scope", scope, file];
  const first = await runKeepsake(importing);
  expect(first).toMatchObject({ code: 0, stdout: "" });
  expect(first.stderr).toBe("1200 imported (0 of them known already), 0 passed over, 0 wrong.\n");
  expect((await runKeepsake(importing)).stderr).toContain("1200 of them known already");
  expect(await textsIn(to)).toEqual(texts);
});

test("a served memory is imported to and exported from in the same way", async () => {
  const data = temporaryPath("memory.db");
  const key = "a-key-of-its-own";
  const env = { KEEPSAKE_API_KEY: key };
  const running = startKeepsake(["serve", "--data", data, "--port", "0"], env);
  const url = await running.url;
  const file = temporaryPath("ana.jsonl");
  writeFileSync(file, '{"text":"I live in Porto."}\n{"text":"I like tea."}\n');
  const there = ["--url", url, "--scope", scope];
  expect(await runKeepsake(["import", ...there, file], env)).toMatchObject({ code: 0 });
  const { items } = await connectMemory({ url, token: key }).events(scope);
  expect(items).toHaveLength(2);
  const { stdout, code } = await runKeepsake(["export", ...there], env);
  expect(code).toBe(0);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { record: "event", content: { text: "I live in Porto." } },
    { record: "event", content: { text: "I like tea." } },
  ]);
  const refused = await runKeepsake(["export", ...there]);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
});

test("wrong lines are told by their number, and the others are imported", async () => {
  const data = temporaryPath("memory.db");
  const file = temporaryPath("ana.jsonl");
  writeFileSync(
    file,
    '{"text":"one"}\nnot JSON\n\n{"text":"two","colour":"red"}\n{"text":"three"}\n',
  );
  const ended = await runKeepsake(["import", "--data", data, "--scope", scope, file]);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  const lines = ended.stderr.trim().split("\n");
  expect(lines[0]).toMatch(new RegExp(`^${file}:2: `));
  expect(lines[1]).toMatch(new RegExp(`^${file}:4: .*colour`));
  expect(lines[2]).toBe("2 imported (0 of them known already), 0 passed over, 2 wrong.");
  expect(await textsIn(data)).toEqual(["one", "three"]);
});

test("a file that is there is not exported over, and one that is not there is not imported", async () => {
  const data = temporaryPath("memory.db");
  const file = temporaryPath("notes.txt");
  writeFileSync(file, "mine");
  const over = await runKeepsake(["export", "--data", data, "--scope", scope, "--to", file]);
  expect(over.code).toBe(1);
  expect(readFileSync(file, "utf8")).toBe("mine");
  const none = await runKeepsake(["import", "--data", data, "--scope", scope, `${file}.none`]);
  expect(none.code).toBe(2);
  expect(none.stderr).toMatch(/^FILE: ".*none" cannot be read: ENOENT/);
  expect(existsSync(`${file}.none`)).toBe(false);
});
