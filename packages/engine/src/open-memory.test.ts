import { ValidationError } from "@keepsake/core";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openMemory, type OpenMemoryOptions } from "./open-memory.ts";
import { migrations } from "./storage/sqlite/migrations/migrations.ts";
import type { DescribedError } from "./testing/describe-error.ts";
import { runScript } from "./testing/run-script.ts";
import { useTemporaryFolder } from "./testing/temporary-folder.ts";

/** Milliseconds for opening a file once for each of its pages. */
const timeout = 30_000;
const folder = useTemporaryFolder();

test.each([
  [
    "an unknown option",
    { path: ":memory:", file: "memory.db" },
    { field: "file", wayOut: "known are path" },
  ],
  ["no options", undefined, { field: "options", wayOut: "give an object" }],
  ["a bare path", "memory.db", { field: "options", wayOut: "is not an object" }],
  ["no path", {}, { field: "path", wayOut: "give a string" }],
  ["a path of another type", { path: 7 }, { field: "path", wayOut: "is not a string" }],
  ["an empty path", { path: "" }, { field: "path", wayOut: 'give a file such as "memory.db"' }],
  ["a blank path", { path: "  " }, { field: "path", wayOut: 'give a file such as "memory.db"' }],
  [
    "a path with NUL",
    { path: "memory\0.db" },
    { field: "path", wayOut: "it holds a NUL character" },
  ],
])("%s is refused", async (_, options, refusal) => {
  // @ts-expect-error what callers without types may pass
  const given: OpenMemoryOptions = options;
  await expectRefused(openMemory(given), refusal);
});

test("a folder that is missing is named, with what to do", async () => {
  const path = folder.join("missing/memory.db");
  await expectRefused(openMemory({ path }), {
    wayOut: `${folder.join("missing")} cannot be found`,
  });
  expect(readdirSync(folder.path)).toEqual([]);
});

test.each(["", "new/"])("a folder in place of a file is refused: %j", async (name) => {
  const path = folder.join(name);
  await expectRefused(openMemory({ path }), { wayOut: "give the name of a file" });
  expect(readdirSync(folder.path)).toEqual([]);
});

test("a path that reads like a URI is that of a file", async () => {
  mkdirSync(folder.join("file:"));
  const path = `${folder.join("file:")}/memory.db?mode=memory`;
  await writeThought(path);
  expect(readdirSync(folder.join("file:"))).toEqual(["memory.db?mode=memory"]);
  expect(await readThoughts(path)).toHaveLength(1);
});

test.each([
  ["a short text", "hello"],
  ["a long text", "hello world\n".repeat(1_000)],
])("%s is not taken for a memory and stays as it is", async (_, text) => {
  const path = folder.join("notes.txt");
  writeFileSync(path, text);
  await expectRefused(openMemory({ path }), {
    wayOut: "it is not a memory file; give another file",
  });
  expect(readFileSync(path, "utf8")).toBe(text);
});

test.each([
  ["with tables", "CREATE TABLE songs (title)"],
  ["that is empty but marked as its own", "PRAGMA application_id = 7"],
  ["that is empty but has a version", "PRAGMA user_version = 7"],
])("another program's database %s is refused and stays as it is", async (_, sql) => {
  const path = folder.join("other.db");
  runSql(path, sql);
  const before = readFileSync(path);
  await expectRefused(openMemory({ path }), { wayOut: "of another program; give another file" });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a file of a newer format is refused, with what to update", async () => {
  const path = folder.join("memory.db");
  await writeThought(path);
  runSql(path, "PRAGMA user_version = 99");
  const known = migrations.length;
  const wayOut = `newer version (format 99, known up to ${known}); update @keepsake/engine`;
  await expectRefused(openMemory({ path }), { wayOut });
});

test("an empty file becomes a memory", async () => {
  const path = folder.join("memory.db");
  writeFileSync(path, "");
  await writeThought(path);
  expect(await readThoughts(path)).toHaveLength(1);
});

test.each([50, 1_000, 4_096, 8_192, 50_000])(
  "a memory file cut to %i bytes is refused",
  async (length) => {
    const path = folder.join("memory.db");
    await writeThought(path);
    truncateSync(path, length);
    await expectRefused(openMemory({ path }), { wayOut: "give another file" });
  },
);

test("a memory file with noise behind its end is read all the same", async () => {
  const path = folder.join("memory.db");
  await writeThought(path);
  appendFileSync(path, "noise".repeat(5_000));
  expect(await readThoughts(path)).toHaveLength(1);
});

test(
  "damage anywhere in a memory file is told with its path, in opening or in use",
  { timeout },
  async () => {
    const path = folder.join("memory.db");
    await writeThought(path);
    const whole = readFileSync(path);
    const pages = Array.from({ length: whole.length / 4_096 }, (_, page) => page);
    for (const page of pages) {
      const damaged = Buffer.from(whole);
      damaged.fill(0xff, page * 4_096 + 100, (page + 1) * 4_096);
      writeFileSync(path, damaged);
      const error = await failureOf(async () => await readThoughts(path));
      expect(error === null || error.message.includes(path), `page ${page}: ${error}`).toBe(true);
      expect(error === null || "details" in error, `page ${page}: ${error}`).toBe(true);
    }
  },
);

test("a path that leads nowhere is refused", async () => {
  symlinkSync(folder.join("gone/memory.db"), folder.join("memory.db"));
  const path = folder.join("memory.db");
  await expectRefused(openMemory({ path }), { wayOut: "allow writing or give another place" });
});

test.skipIf(process.platform === "win32")(
  "what may not be written is refused, with what to allow",
  async () => {
    chmodSync(folder.path, 0o777);
    const places: readonly [name: string, ofFolder: number, ofFile: number | null][] = [
      ["empty", 0o555, null],
      ["closed", 0o555, 0o444],
      ["open", 0o777, 0o444],
      ["locked", 0o000, 0o666],
    ];
    const paths: string[] = [];
    for (const [name, ofFolder, ofFile] of places) {
      mkdirSync(folder.join(name));
      const path = folder.join(`${name}/memory.db`);
      if (ofFile !== null) {
        await writeThought(path);
        chmodSync(path, ofFile);
      }
      chmodSync(folder.join(name), ofFolder);
      paths.push(path);
    }
    const errors = await runScript<(DescribedError | null)[]>("open-unprivileged", paths);
    for (const [name] of places) {
      chmodSync(folder.join(name), 0o777);
    }
    for (const [index, error] of errors.entries()) {
      expect(error).toMatchObject({ name: "ValidationError", details: { field: "path" } });
      expect(error?.message).toContain(paths[index]);
      expect(error?.message).toContain("allow writing or give another place");
    }
    expect(errors).toHaveLength(places.length);
  },
);

interface Refusal {
  readonly field?: string | undefined;
  readonly wayOut: string;
}

async function expectRefused(
  opening: Promise<unknown>,
  { field = "path", wayOut }: Refusal,
): Promise<void> {
  const error = await failureOf(() => opening);
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({ name: "ValidationError", field });
  expect(error?.message).toContain(wayOut);
}

async function failureOf(work: () => Promise<unknown>): Promise<Error | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function writeThought(path: string): Promise<void> {
  const memory = await openMemory({ path });
  await memory.experience("user:ana", `I moved to Porto. ${"So it goes. ".repeat(2_000)}`);
  await memory.close();
}

async function readThoughts(path: string): Promise<readonly unknown[]> {
  const memory = await openMemory({ path });
  try {
    await memory.recall("user:ana", "Porto");
    await memory.experience("user:bo", "Hello.");
    return (await memory.events("user:ana")).items;
  } finally {
    await memory.close();
  }
}

function runSql(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}
