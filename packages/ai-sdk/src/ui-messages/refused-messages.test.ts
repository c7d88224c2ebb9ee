import type { ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { UIMessage } from "ai";
import { expect, onTestFinished, test } from "vitest";
import { forgetChat, saveMessages } from "../index.ts";

const chatId = "monday";

async function openScope(): Promise<ScopedMemory> {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  return memory.scope("user:ana");
}

function say(id: string, text: string): UIMessage {
  return { id, role: "user", parts: [{ type: "text", text }] };
}

const circular: Record<string, unknown> = {};
circular["self"] = circular;

test.each([
  ["messages", undefined],
  ["messages[0]", [null]],
  ["messages[0]", [{ id: "1", role: "user" }]],
  ["messages[0]", [{ id: "1", role: "user", parts: [null] }]],
  ["messages[0]", [{ id: "1", role: "user", parts: [{ type: "text" }] }]],
  ["messages[0].id", [{ role: "user", parts: [] }]],
  ["messages[1]", [say("1", "Hi."), { ...say("2", "Hi."), metadata: circular }]],
  ["messages[0]", [{ ...say("1", "Hi."), metadata: { cost: 10n } }]],
])("%s is named where it is none", async (field, messages) => {
  const ana = await openScope();
  // @ts-expect-error -- what a caller without types may pass
  await expect(saveMessages(ana, { chatId, messages })).rejects.toMatchObject({
    name: "ValidationError",
    field,
  });
  expect((await ana.events()).items).toEqual([]);
});

test.each([
  ["messageIds", []],
  ["messageIds", "a1"],
  ["messageIds", Array.from({ length: 51 }, String)],
  ["messageIds[1]", ["a1", " "]],
])("a bad %s forgets nothing", async (field, messageIds) => {
  const ana = await openScope();
  await saveMessages(ana, { chatId, messages: [say("a1", "Hi.")] });
  // @ts-expect-error -- what a caller without types may pass
  await expect(forgetChat(ana, { chatId, messageIds })).rejects.toMatchObject({ field });
  expect((await ana.events()).items).toHaveLength(1);
});

test("a part that is too large is named, and nothing is saved", async () => {
  const ana = await openScope();
  const url = `data:application/pdf;base64,${"A".repeat(1_100_000)}`;
  const large: UIMessage = {
    id: "u2",
    role: "user",
    parts: [
      { type: "text", text: "See this." },
      { type: "file", mediaType: "application/pdf", url },
    ],
  };
  await expect(saveMessages(ana, { chatId, messages: [say("u1", "Hi."), large] })).rejects.toThrow(
    expect.objectContaining({
      name: "ValidationError",
      field: "messages[1].parts[1]",
      reason: expect.stringContaining("upload it, and save the message with its URL in its place"),
    }),
  );
  expect((await ana.events()).items).toEqual([]);
});

test("metadata that is too large is named in place of the parts", async () => {
  const ana = await openScope();
  const message = { ...say("u1", "Hi."), metadata: { trace: "A".repeat(1_100_000) } };
  await expect(saveMessages(ana, { chatId, messages: [message] })).rejects.toMatchObject({
    name: "ValidationError",
    field: "messages[0].metadata",
    reason: expect.stringContaining("leave out what need not be kept"),
  });
});
