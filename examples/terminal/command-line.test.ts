import { writeFileSync } from "node:fs";
import { parseScope } from "@keepsake/core";
import { expect, test } from "vitest";
import { startChat, temporaryFile } from "../testing/start-chat.ts";
import { readCommandLine } from "./command-line.ts";

test("the default user's scope is within the grammar", () => {
  const { user, framework, place } = readCommandLine([]);
  expect(parseScope(`user:${user}`)).toHaveLength(1);
  expect({ framework, place }).toEqual({
    framework: "ai-sdk",
    place: { kind: "file", data: "keepsake.db" },
  });
});

test.each([
  [["--colour", "red"], "Unknown option '--colour'"],
  [["hello"], "Unexpected argument 'hello'"],
  [["--data"], "Option '--data <value>' argument missing"],
  [["--data", ""], "--data: it is empty"],
  [["--data", "a.db", "--url", "http://127.0.0.1:3141"], "--data: the memory lies at --url"],
  [["--url", "http://a", "--ai-memory", "http://b"], "--url: the memory lies at --ai-memory"],
  [["--token", "secret"], "--token: it is for a server"],
  [["--import", ""], "--import: it is empty"],
  [["--framework", "django"], '--framework: "django" is none of ai-sdk, langchain, llamaindex'],
  [["--user", "Ana Sá"], '--user: "Ana Sá" does not fit'],
  [["--user", "ana/org:acme"], '--user: "ana/org:acme" does not fit'],
])("%j is refused by name", (args, message) => {
  expect(() => readCommandLine(args)).toThrow(message);
});

test(
  "a command line that cannot be followed is one line and exit code 2",
  { timeout: 60_000 },
  async () => {
    const ended = await startChat({ args: ["--colour"], input: "" }).ended;
    expect(ended).toEqual({
      stdout: "",
      stderr: "Unknown option '--colour'; --help lists the options\n",
      code: 2,
    });
  },
);

test("--help shows every option and ends", { timeout: 60_000 }, async () => {
  const { stdout, code } = await startChat({ args: ["--help"], input: "" }).ended;
  expect(code).toBe(0);
  expect(stdout.match(/--[\w-]+/g)).toEqual(
    expect.arrayContaining([
      "--framework",
      "--data",
      "--url",
      "--ai-memory",
      "--user",
      "--import",
      "--help",
    ]),
  );
});

test("a data file of another kind is one line and exit code 1", { timeout: 60_000 }, async () => {
  const data = temporaryFile("notes.txt");
  writeFileSync(data, "These are my notes, and no database at all.\n");
  const { stderr, code } = await startChat({ args: ["--data", data], input: "Hi.\n" }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^--data: .*notes\.txt.*\n$/);
});

test.each([
  [["--url", "127.0.0.1"], /^--url: it is no URL; .*\n$/],
  [["--url", "http://127.0.0.1:1", "--token", "a b"], /^--token: .*\n$/],
  [
    ["--url", "http://127.0.0.1:1"],
    /^no answer from http:\/\/127\.0\.0\.1:1; is the server up\?\n$/,
  ],
])(
  "a server that cannot be reached is one line and exit code 1: %j",
  { timeout: 60_000 },
  async (args, line) => {
    const { stderr, code } = await startChat({ args, input: "Hi.\n" }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(line);
  },
);
