import { expect, test } from "vitest";
import { startChat, temporaryFile } from "../testing/start-chat.ts";

const timeout = 60_000;

function chatArguments(): readonly string[] {
  return ["--data", temporaryFile("chat.db"), "--user", "bob"];
}

async function say(args: readonly string[], ...lines: readonly string[]): Promise<string> {
  const { stdout } = await startChat({ args, input: lines.join("\n") }).ended;
  return stdout;
}

function idsIn(text: string): readonly string[] {
  return text.match(/evt_\w+/g) ?? [];
}

test("/events lists turns in their order, and every turn once", { timeout }, async () => {
  const stdout = await say(chatArguments(), "I like tea.", "I like coffee.", "/events");
  const said = stdout.split("\n").flatMap((line) => / UTC, (you: .*)/.exec(line)?.[1] ?? []);
  expect(said).toEqual(["you: I like tea.", "you: I like coffee."]);
});

test("/recall gives what fits best first", { timeout }, async () => {
  const stdout = await say(chatArguments(), "I like tea.", "My car is red.", "/recall car");
  const [first] = stdout.split("\n").filter((line) => line.startsWith("evt_"));
  expect(first).toMatch(/you: My car is red\.$/);
});

test("/forget shows what would go, asks for yes, and prints a receipt", { timeout }, async () => {
  const args = chatArguments();
  const [tea] = idsIn(await say(args, "I like tea.", "/events"));
  const asked = await startChat({ args, input: `/forget ${tea}\n/recall tea\n` }).ended;
  expect(asked.stderr).toBe(`To forget it say so at once: /forget ${tea} yes\n`);
  expect(asked.stdout).toMatch(/would go for good.*\nevt_\w+ .* you: I like tea\.\n1 turn, /);
  expect(asked.stdout).toMatch(/Nothing forgotten\.\nevt_/);
  const done = await say(args, `/forget ${tea} evt_none yes`, "/events", "/audit");
  expect(done).toMatch(/Forgotten for good: 1 turn, .*\nReceipt erasure_\w+, /);
  expect(done.slice(done.indexOf("Forgotten"))).not.toContain("I like tea.");
  const [, row = ""] = /audit row (audit_\d+), chained as [0-9a-f]{64}/.exec(done) ?? [];
  expect(done).toContain(`\n${row} `);
  expect(done).toMatch(/The log is whole: each of its \d+ rows/);
});

test("/forget all and /forget about take what they say", { timeout }, async () => {
  const args = chatArguments();
  const input =
    "My sister Ana moved to Porto.\nI like tea.\n/forget about Ana yes\n/events\n/forget all yes\n/events\n/forget all\n";
  const { stdout } = await startChat({ args, input }).ended;
  const [, afterAna = "", afterAll = ""] = stdout.split(/^Receipt .*$/m);
  expect(afterAna).toContain("I like tea.");
  expect(afterAna).not.toContain("Porto");
  expect(afterAll).toMatch(/Memory holds nothing\.\nMemory holds nothing of that\.\n$/);
});

test("an unknown command is one line, and the next line is taken", { timeout }, async () => {
  const { stdout, stderr, code } = await startChat({
    args: chatArguments(),
    input: "/toString\n/recall\n/forget\n/help\n/quit\nHello.\n",
  }).ended;
  expect(code).toBe(0);
  expect(stderr.split("\n")).toEqual([
    "There is no command /toString; /help lists them.",
    "What for? Say, for instance: /recall Ana",
    "Which? Give ids as /events, /recall and /facts show them, or: /forget about Ana, or: /forget all",
    "",
  ]);
  expect(stdout).toContain("/forget ID…");
  expect(stdout).not.toContain("Noted");
});

test("control characters in a turn do not reach the screen", { timeout }, async () => {
  const stdout = await say(chatArguments(), "I like \u001B[31mred\u0007.", "/events");
  expect(stdout).toContain("you: I like [31mred.");
});

test("users of one file see their own turns alone", { timeout }, async () => {
  const [, data = ""] = chatArguments();
  await say(["--data", data, "--user", "bob"], "My cat is called Tom.");
  const stdout = await say(["--data", data, "--user", "ana"], "What is my cat called?", "/events");
  expect(stdout).not.toContain("Tom");
});
