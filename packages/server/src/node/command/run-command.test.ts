import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { version } from "../../version.ts";
import { commands } from "./commands.ts";
import { variableOf } from "./flag.ts";
import { runCommand } from "./run-command.ts";

async function run(args: readonly string[], env: Record<string, string> = {}) {
  let written = "";
  let told = "";
  const terminal = {
    write: (text: string) => void (written += text),
    tell: (line: string) => void (told += `${line}\n`),
  };
  const code = await runCommand(args, { env, terminal });
  return { code, written, told };
}

test.each([
  [["--colour"], '"--colour" is no command'],
  [["serves"], '"serves" is no command'],
  [["serve", "--colour", "red"], "Unknown option '--colour'"],
  [["serve", "memory.db"], "Unexpected argument 'memory.db'"],
  [["serve", "--data"], "Option '--data <value>' argument missing"],
  [["serve", "--data", ""], "--data: it is empty"],
  [["serve", "--port", "many"], '--port: "many" is not a whole number from 0 to 65535'],
  [["serve", "--port", "65536"], '--port: "65536" is not a whole number from 0 to 65535'],
  [["serve", "--max-under-way", "0"], '--max-under-way: "0" is not a whole number from 1'],
  [["serve", "--log-level", "loud"], '--log-level: "loud" is none of debug'],
  [["serve", "--policy", "anarchy"], '--policy: "anarchy" is none of dev_local'],
  [["serve", "--api-key", "k", "--api-key-file", "f"], "are both given"],
  [["serve", "--api-key", "two words"], "characters other than visible ASCII"],
  [["serve", "--api-key-file", "/none/key"], '--api-key-file: "/none/key" cannot be read'],
  [["serve", "--tenant", "acme"], "--tenant is for tokens; give --public-keys or --secret-key"],
  [["serve", "--signup"], "--signup is for tokens; give --public-keys or --secret-key as well"],
  [["backup"], "--to is missing"],
  [["import", "--scope", "user:ana", "none.jsonl"], 'FILE: "none.jsonl" cannot be read: ENOENT'],
])("%j is refused by name, in one line", async (args, message) => {
  const { code, written, told } = await run(args);
  expect({ code, written }).toEqual({ code: 2, written: "" });
  expect(told).toContain(message);
  expect(told.match(/\n/g)).toHaveLength(1);
});

test("a key that is none is refused by the name of its option", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "keepsake-")), "memory.db");
  const { code, told } = await run(["serve", "--data", path, "--public-keys", "hunter2"]);
  expect(code).toBe(1);
  expect(told).toMatch(/^--public-keys: it is no public key for PASETO v4; .*\n$/);
  expect(told).not.toContain("hunter2");
});

test("a variable that does not fit is refused by its own name", async () => {
  const { code, told } = await run(["serve"], { KEEPSAKE_PORT: "many" });
  expect(code).toBe(2);
  expect(told).toMatch(/^KEEPSAKE_PORT: "many" is not a whole number/);
  expect((await run(["serve"], { KEEPSAKE_API_KEY: "" })).told).toMatch(
    /^KEEPSAKE_API_KEY: it is empty/,
  );
});

test("without a command, all of them are shown", async () => {
  const { code, written } = await run([]);
  expect(code).toBe(2);
  for (const { name, summary } of commands) {
    expect(written).toContain(name);
    expect(written).toContain(summary);
  }
  expect(await run(["--help"])).toEqual({ code: 0, written, told: "" });
  expect(await run(["help"])).toEqual({ code: 0, written, told: "" });
});

test.each(commands.map((command) => [command.name, command] as const))(
  "%s --help shows each flag with its variable",
  async (name, { flags }) => {
    const { code, written } = await run([...name.split(" "), "--help"]);
    expect((await run([...name.split(" "), "-h"])).written).toBe(written);
    expect((await run(["help", ...name.split(" ")])).written).toBe(written);
    expect(code).toBe(0);
    for (const flag of flags) {
      expect(written).toContain(`--${flag.name}`);
      expect(written).toContain(variableOf(flag));
    }
    expect(written.split("\n").every((line) => line.length <= 110)).toBe(true);
  },
);

test("--version shows the version", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, written: `${version}\n`, told: "" });
});
