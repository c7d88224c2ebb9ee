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

test("/forget takes ids away and counts those it found", { timeout }, async () => {
  const args = chatArguments();
  const [tea] = idsIn(await say(args, "I like tea.", "/events"));
  const stdout = await say(args, `/forget ${tea} evt_none`, "/recall tea");
  expect(stdout).toContain("1 of 2 forgotten.");
  expect(stdout).not.toContain("I like tea.");
});

test("/forget all asks for yes, which a pipe gives at once", { timeout }, async () => {
  const args = chatArguments();
  const input = "I like tea.\n/forget all\n/forget all yes\n/events\n";
  const { stdout, stderr } = await startChat({ args, input }).ended;
  expect(stderr).toBe("To forget everything say so at once: /forget all yes\n");
  expect(stdout).toMatch(
    /Nothing forgotten\.\nEverything forgotten, 2 in all\.\nMemory holds nothing\.\n$/,
  );
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
    "Which? Give ids as /events and /recall show them, or: /forget all",
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
