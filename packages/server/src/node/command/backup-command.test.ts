import { connectMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { runKeepsake, startKeepsake, temporaryPath } from "../testing/start-keepsake.ts";

// Each starts processes, all at once on few cores.
vi.setConfig({ testTimeout: 60_000 });

test("a memory that is served and written to is copied, and the copy is sound and opens", async () => {
  const data = temporaryPath("memory.db");
  const copy = temporaryPath("copy.db");
  const running = startKeepsake(["serve", "--data", data, "--port", "0"]);
  const memory = connectMemory({ url: await running.url });
  const before: string[] = [];
  for (let number = 0; number < 20; number += 1) {
    before.push((await memory.experience("user:ana", `number ${number}`)).eventId);
  }
  const end = new AbortController();
  const writing = (async () => {
    while (!end.signal.aborted) {
      await memory.experience("user:ana", "more and more");
    }
  })();
  const backup = await runKeepsake(["backup", "--data", data, "--to", copy]);
  end.abort();
  await writing;
  expect(backup).toMatchObject({ code: 0, stdout: "" });
  expect(backup.stderr).toMatch(/^.* is copied to .*: \d+ bytes\.\n$/);
  const check = await runKeepsake(["check", "--data", copy]);
  expect(check).toMatchObject({ code: 0, stderr: "" });
  expect(check.stdout).toContain("is sound");
  const opened = await openMemory({ path: copy });
  const kept = new Set<string>();
  for await (const { id } of await opened.events("user:ana", { limit: 500 })) {
    kept.add(id);
  }
  await opened.close();
  expect(before.filter((id) => !kept.has(id))).toEqual([]);
});

test("a copy that is there already is left alone", async () => {
  const data = temporaryPath("memory.db");
  await (await openMemory({ path: data })).close();
  const ended = await runKeepsake(["backup", "--data", data, "--to", data]);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(/^--to: .* is there already; give another file\n$/);
});

test("check tells of damage, and ends with 1", async () => {
  const data = temporaryPath("memory.db");
  const memory = await openMemory({ path: data });
  await memory.experienceBulk(
    "user:ana",
    Array.from({ length: 200 }, (_, n) => `number ${n}`),
  );
  await memory.close();
  const file = openSync(data, "r+");
  for (let at = 4096 * 3; at < statSync(data).size; at += 4096 * 5) {
    writeSync(file, Buffer.alloc(2048, 0xa5), 0, 2048, at);
  }
  closeSync(file);
  const ended = await runKeepsake(["check", "--data", data]);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toContain("is damaged; restore a backup");
});

test("rebuild derives facts anew, and makes no file where there is none", async () => {
  const data = temporaryPath("memory.db");
  const memory = await openMemory({ path: data });
  await memory.experience("user:ana", "I live in Porto.", { wait: "consolidated" });
  await memory.close();
  expect(await runKeepsake(["rebuild", "--data", data])).toMatchObject({ code: 0 });
  const none = temporaryPath("none.db");
  const ended = await runKeepsake(["rebuild", "--data", none]);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(/^--data: there is no file /);
});
