import { expect, test } from "vitest";
import { frameworkNames } from "./frameworks.ts";
import { startChat, temporaryFile } from "./testing/start-chat.ts";

const timeout = 60_000;

test.each(frameworkNames)(
  "%s knows after a restart what it was told",
  { timeout },
  async (name) => {
    const args = ["--framework", name, "--data", temporaryFile("chat.db"), "--user", "bob"];
    const told = await startChat({ args, input: "My sister Ana moved to Porto in March.\n" }).ended;
    expect(told).toMatchObject({ code: 0, stderr: "" });

    const asked = await startChat({ args, input: "Where does Ana live?\n" }).ended;
    expect(asked).toMatchObject({ code: 0, stderr: "" });
    const [, , reply, source, ...rest] = asked.stdout.split("\n");
    expect(reply).toMatch(/Porto.*\[1\]$/);
    expect(source).toMatch(/^\[1\] \d{4}-.* UTC, you: My sister Ana moved to Porto in March\.$/);
    expect(rest).toEqual([""]);
  },
);

test.each(frameworkNames)("%s answers the same when asked again", { timeout }, async (name) => {
  const args = ["--framework", name, "--data", temporaryFile("chat.db"), "--user", "bob"];
  const question = "Where does Ana live?\n";
  const input = `My sister Ana moved to Porto in March.\n${question}${question}${question}`;
  const { stdout } = await startChat({ args, input }).ended;
  const sources = stdout.split("\n").filter((line) => line.startsWith("["));
  expect(sources).toHaveLength(3);
  expect(new Set(sources)).toHaveLength(1);
});
