import { type ScopedMemory, ServerError } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { expect, onTestFinished, test } from "vitest";
import { createChatbot } from "./chat.ts";

async function openScope(): Promise<ScopedMemory> {
  const database = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await database.close());
  return database.scope("user:bob");
}

async function ask(memory: ScopedMemory, question: string): Promise<string> {
  const chatbot = createChatbot({ memory, user: "bob", openaiModel: undefined });
  let said = "";
  for await (const part of chatbot.reply(question, new AbortController().signal)) {
    said += typeof part === "string" ? part : "";
  }
  return said;
}

test.each(["<b>Ana</b> sings to bees.", "[7] Ana sings to bees."])(
  "%s is an answer like any other",
  async (text) => {
    const memory = await openScope();
    await memory.experience({ role: "user", text });
    expect(await ask(memory, "Who sings to bees?")).toBe(`${text} [1]`);
  },
);

test("memory that cannot be asked is told in a sentence for people", async () => {
  const memory: ScopedMemory = {
    ...(await openScope()),
    answer: () => Promise.reject(new ServerError("the disk is gone")),
  };
  expect(await ask(memory, "Where does Ana live?")).toBe(
    "Memory could not be asked: memory failed (INTERNAL).",
  );
});
