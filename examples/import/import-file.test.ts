import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { type EndedChat, startChat, temporaryFile } from "../testing/start-chat.ts";

const timeout = 60_000;

function writeTranscript(lines: readonly string[]): string {
  const path = temporaryFile("transcript.jsonl");
  writeFileSync(path, lines.join("\n"));
  return path;
}

async function importInto(data: string, path: string): Promise<EndedChat> {
  return await startChat({ args: ["--data", data, "--user", "bob", "--import", path] }).ended;
}

const turn = '{"speaker":"Ana","text":"I moved to Porto.","at":"2026-03-05T14:00:00Z"}';

test("what was imported is recalled with its speaker and time", { timeout }, async () => {
  const data = temporaryFile("chat.db");
  await importInto(data, writeTranscript([turn]));
  const args = ["--data", data, "--user", "bob"];
  const { stdout } = await startChat({ args, input: "/recall Porto\n" }).ended;
  expect(stdout).toContain("2026-03-05 14:00 UTC, Ana: I moved to Porto.");
});

test("a second import stores nothing, and a longer file what is new", { timeout }, async () => {
  const data = temporaryFile("chat.db");
  const untimed = '{"role":"user","text":"Hi."}';
  const first = await importInto(data, writeTranscript([turn, untimed]));
  expect(first.stdout).toBe("2 stored, 0 already there, 0 broken lines\n");
  const longer = writeTranscript([turn, untimed, '{"role":"assistant","text":"Hello."}']);
  const second = await importInto(data, longer);
  expect(second).toMatchObject({ stdout: "1 stored, 2 already there, 0 broken lines\n", code: 0 });
});

test("another transcript is stored whole, though it says the same", { timeout }, async () => {
  const data = temporaryFile("chat.db");
  const yes = '{"role":"assistant","text":"Yes."}';
  await importInto(data, writeTranscript(['{"role":"user","text":"Do you like tea?"}', yes]));
  const other = writeTranscript(['{"role":"user","text":"Is it late?"}', yes]);
  const { stdout } = await importInto(data, other);
  expect(stdout).toBe("2 stored, 0 already there, 0 broken lines\n");
});

test("a broken line that is taken out leaves the rest already there", { timeout }, async () => {
  const data = temporaryFile("chat.db");
  const lines = ['{"role":"user","text":"Hi."}', '{"role":"user","text":"Bye."}'];
  const broken = '{"role":"boss","text":"Hi."}';
  await importInto(data, writeTranscript([broken, ...lines]));
  const { stdout } = await importInto(data, writeTranscript(lines));
  expect(stdout).toBe("0 stored, 2 already there, 0 broken lines\n");
});

test("a line that stands twice in a file is two turns", { timeout }, async () => {
  const data = temporaryFile("chat.db");
  const path = writeTranscript([turn, turn]);
  const first = await importInto(data, path);
  expect(first.stdout).toBe("2 stored, 0 already there, 0 broken lines\n");
  const second = await importInto(data, path);
  expect(second.stdout).toBe("0 stored, 2 already there, 0 broken lines\n");
});

test.skipIf(process.platform === "win32")(
  "a pipe, whose size nobody knows, is told by its turns",
  { timeout },
  async () => {
    const pipe = temporaryFile("pipe");
    execFileSync("sh", ["-c", 'mkfifo "$0"', pipe]);
    const ended = importInto(temporaryFile("chat.db"), pipe);
    await writeFile(pipe, `${turn}\n`.repeat(10_500));
    expect(await ended).toEqual({
      stdout: "10500 stored, 0 already there, 0 broken lines\n",
      stderr: "10000 turns\n",
      code: 0,
    });
  },
);

test("a broken line is told by number and reason, and the rest goes in", { timeout }, async () => {
  const path = writeTranscript([
    "\uFEFFnot JSON",
    turn,
    "",
    '{"role":"boss","text":"Hi."}',
    '{"role":"user","text":" "}',
    '{"role":"user","text":"Hi.","at":"yesterday"}',
    '{"role":"user","text":"Hi.","when":"2026-03-05"}',
    '{"text":"Hi."}',
    "[]",
    `\r\n{"role":"user","text":"Hi."}\r`,
  ]);
  const { stdout, stderr, code } = await importInto(temporaryFile("chat.db"), path);
  expect(code).toBe(0);
  expect(stdout).toBe("2 stored, 0 already there, 7 broken lines\n");
  const reports = stderr.split("\n").filter((line) => line.startsWith("line "));
  expect(reports.map((line) => line.split(":").slice(0, 2).join(":"))).toEqual([
    "line 1: it is not JSON; give one JSON object a line",
    "line 4: role",
    "line 5: text",
    "line 6: at",
    "line 7: when",
    "line 8: role",
    'line 9: it is not an object such as {"role"',
  ]);
});

test("a file without one good line ends with exit code 1", { timeout }, async () => {
  const path = writeTranscript(["Ana: Hi.", "Bob: Hello."]);
  const { stdout, code } = await importInto(temporaryFile("chat.db"), path);
  expect({ stdout, code }).toEqual({
    stdout: "0 stored, 0 already there, 2 broken lines\n",
    code: 1,
  });
});

test("an import that was killed goes on where it was", { timeout }, async () => {
  const data = temporaryFile("chat.db");
  const turns = Array.from({ length: 20_000 }, (_, index) =>
    JSON.stringify({ role: "user", text: `Turn ${index} of a long talk.` }),
  );
  const path = writeTranscript(turns);
  const args = ["--data", data, "--user", "bob", "--import", path];
  const killed = startChat({ args });
  await killed.shows("10 %");
  killed.kill("SIGKILL");
  expect((await killed.ended).code).toBeNull();

  const { stdout } = await importInto(data, path);
  const [, stored, known] = /^(\d+) stored, (\d+) already there, 0 broken/.exec(stdout) ?? [];
  expect(Number(known)).toBeGreaterThan(0);
  expect(Number(stored) + Number(known)).toBe(20_000);
});

test.each([
  ["a missing file", "/no/such/file", "there is no such file"],
  ["a folder", tmpdir(), "it is a folder"],
  ["a program", process.execPath, "it is no text"],
])("%s is one line and exit code 1", { timeout }, async (_, path, reason) => {
  const { stdout, stderr, code } = await importInto(temporaryFile("chat.db"), path);
  expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
  expect(stderr).toMatch(/^--import: cannot read .*\n$/);
  expect(stderr).toContain(reason);
});
