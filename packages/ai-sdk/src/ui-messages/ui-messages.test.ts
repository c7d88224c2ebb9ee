import { connectMemory, contentText, type ScopedMemory } from "@keepsake/core";
import { fenceMemory } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";
import { countCalls } from "@keepsake/testing";
import { type InferUITools, tool, type UIMessage } from "ai";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { forgetChat, loadMessages, saveMessages } from "../index.ts";

const chatId = "monday";

type Open = () => Promise<ScopedMemory>;

const openEmbedded: Open = async () => {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  return memory.scope("user:ana");
};

const openRemote: Open = async () => {
  const local = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  const server = await serve(createHandler(local), { port: 0 });
  onTestFinished(async () => {
    await server.close();
    await local.close();
  });
  return connectMemory({ url: server.url }).scope("user:ana");
};

function say(id: string, text: string, role: UIMessage["role"] = "user"): UIMessage {
  return { id, role, parts: [{ type: "text", text }] };
}

const everyKind: UIMessage = {
  id: "every",
  role: "assistant",
  metadata: { model: "gpt-5-mini", cost: { tokens: 12 } },
  parts: [
    { type: "step-start" },
    {
      type: "reasoning",
      text: "I look.",
      state: "done",
      providerMetadata: { openai: { id: "r" } },
    },
    {
      type: "tool-weather",
      toolCallId: "call_1",
      state: "output-available",
      input: { zone: "north", city: "Porto" },
      output: { degrees: 21, deep: [[[{ a: null }]]] },
    },
    {
      type: "tool-weather",
      toolCallId: "call_2",
      state: "output-error",
      input: { city: "Braga" },
      errorText: "no such city",
    },
    {
      type: "tool-weather",
      toolCallId: "call_3",
      state: "approval-requested",
      input: { city: "Faro" },
      approval: { id: "approval_1" },
    },
    {
      type: "dynamic-tool",
      toolName: "search",
      toolCallId: "call_4",
      state: "input-available",
      input: { query: "rain" },
    },
    { type: "source-url", sourceId: "s1", url: "https://example.com", title: "Weather" },
    { type: "source-document", sourceId: "s2", mediaType: "text/plain", title: "Note" },
    { type: "file", mediaType: "image/png", url: "data:image/png;base64,AAAA", filename: "a.png" },
    { type: "data-chart", id: "chart", data: { points: [1, 2] } },
    { type: "text", text: "It is 21 degrees in Porto. \uD83D\uDE00", state: "done" },
  ],
};

describe.each([
  ["embedded", openEmbedded],
  ["remote", openRemote],
] as const)("messages of a chat, %s", (_, open) => {
  test("come back with all their parts, in their order", async () => {
    const ana = await open();
    const messages = [say("u1", "How warm is it in Porto?"), everyKind, say("u2", "Thanks.")];
    expect(await saveMessages(ana, { chatId, messages })).toEqual({ written: 3, unchanged: 0 });
    expect(await loadMessages(ana, { chatId })).toEqual(messages);
    expect(await loadMessages(ana, { chatId: "tuesday" })).toEqual([]);
  });

  test("are found by what they say", async () => {
    const ana = await open();
    await saveMessages(ana, { chatId, messages: [everyKind], speakers: { assistant: "Bot" } });
    const { layers } = await ana.recall("Porto degrees");
    expect(layers.events.map(({ content }) => contentText(content))).toEqual([
      "It is 21 degrees in Porto. \uD83D\uDE00",
    ]);
    expect(layers.events[0]?.observedActor).toBe("Bot");
  });

  test("without words are not recalled beside those with some", async () => {
    const ana = await open();
    const stopped: UIMessage = { id: "a1", role: "assistant", parts: [{ type: "step-start" }] };
    const messages = [say("u1", "Stan lives in Gdansk."), stopped, say("u2", "He likes tea.")];
    await saveMessages(ana, { chatId, messages });
    const { layers, contextBlock } = await ana.recall("Where does Stan live?");
    expect(layers.events.map(({ content }) => contentText(content))).not.toContain("");
    expect(contextBlock).toContain("He likes tea.");
    expect(await loadMessages(ana, { chatId })).toEqual(messages);
  });

  test("are saved once, whatever the order of their keys", async () => {
    const ana = await open();
    await saveMessages(ana, { chatId, messages: [say("u1", "Hello.")] });
    const { id, role, parts } = say("u1", "Hello.");
    const again = await saveMessages(ana, { chatId, messages: [{ parts, role, id }] });
    expect(again).toEqual({ written: 0, unchanged: 1 });
    expect((await ana.events()).items).toHaveLength(1);
  });

  test("that grew replace what they were, in its place", async () => {
    const ana = await open();
    const reply = say("a1", "Let me see.", "assistant");
    const messages = [say("u1", "Hi."), reply, say("u2", "Well?")];
    await saveMessages(ana, { chatId, messages });
    const grown: UIMessage = { ...reply, parts: [...reply.parts, { type: "text", text: "Done." }] };
    expect(await saveMessages(ana, { chatId, messages: [grown] })).toMatchObject({ written: 1 });
    expect(await loadMessages(ana, { chatId })).toEqual([messages[0], grown, messages[2]]);
    expect((await ana.events()).items).toHaveLength(3);
  });

  test("that went back to an earlier text are kept as they are now", async () => {
    const ana = await open();
    for (const text of ["Porto", "Braga", "Porto", "Braga"]) {
      await saveMessages(ana, { chatId, messages: [say("u1", text), say("u2", "And?")] });
      expect(await loadMessages(ana, { chatId })).toEqual([say("u1", text), say("u2", "And?")]);
    }
    expect((await ana.events()).items).toHaveLength(2);
  });

  test("that were forgotten do not come back when the chat is saved again", async () => {
    const ana = await open();
    const partial = say("a1", "Pass", "assistant");
    const saved = [say("u1", "My pin is 4711."), partial];
    await saveMessages(ana, { chatId, messages: saved, isAborted: true });
    await ana.forget({ confirmAll: true });
    const next = say("u2", "Go on.");
    const result = await saveMessages(ana, { chatId, messages: [...saved, next] });
    expect(result).toEqual({ written: 1, unchanged: 2 });
    expect(await loadMessages(ana, { chatId })).toEqual([next]);
  });

  test("are given page by page", async () => {
    const ana = await open();
    const messages = Array.from({ length: 130 }, (_value, index) =>
      say(`m${index}`, `Turn ${index}.`),
    );
    await saveMessages(ana, { chatId, messages });
    expect(await loadMessages(ana, { chatId })).toEqual(messages);
    const last = await loadMessages(ana, { chatId, limit: 60 });
    expect(last).toEqual(messages.slice(70));
    const before = await loadMessages(ana, { chatId, limit: 60, before: "m70" });
    expect(before).toEqual(messages.slice(10, 70));
    expect(await loadMessages(ana, { chatId, before: "m0" })).toEqual([]);
  });

  test("of one chat are forgotten, and those of another stay", async () => {
    const ana = await open();
    await saveMessages(ana, { chatId, messages: [say("m1", "One."), say("m2", "Two.")] });
    await saveMessages(ana, { chatId: "tuesday", messages: [say("m1", "One.")] });
    expect((await forgetChat(ana, { chatId })).deleted.events).toBe(2);
    expect(await loadMessages(ana, { chatId })).toEqual([]);
    expect(await loadMessages(ana, { chatId: "tuesday" })).toEqual([say("m1", "One.")]);
  });

  test("are forgotten one by one, and may be said anew in another way", async () => {
    const ana = await open();
    const [asked, reply] = [say("u1", "Where is Ana?"), say("a1", "In Braga.", "assistant")];
    await saveMessages(ana, { chatId, messages: [asked, reply] });
    const { deleted } = await forgetChat(ana, { chatId, messageIds: ["a1", "nobody's"] });
    expect(deleted.events).toBe(1);
    const other = say("a2", "In Porto.", "assistant");
    await saveMessages(ana, { chatId, messages: [asked, other] });
    expect(await loadMessages(ana, { chatId })).toEqual([asked, other]);
    expect((await forgetChat(ana, { chatId: "tuesday", messageIds: ["u1"] })).deleted.events).toBe(
      0,
    );
  });

  test("of many MiB go in several writes", async () => {
    const ana = await open();
    const url = `data:image/png;base64,${"A".repeat(900_000)}`;
    const messages = Array.from({ length: 10 }, (_value, index): UIMessage => ({
      id: `m${index}`,
      role: "user",
      parts: [{ type: "file", mediaType: "image/png", url }],
    }));
    const counted = countCalls(ana);
    await saveMessages(counted.memory, { chatId, messages });
    expect(counted.calls.experienceBulk).toBe(3);
    expect(await loadMessages(ana, { chatId })).toEqual(messages);
  });
});

test("no other scope has the messages", async () => {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  await saveMessages(memory.scope("user:ana"), { chatId, messages: [say("u1", "Hi.")] });
  expect(await loadMessages(memory.scope("user:bo"), { chatId })).toEqual([]);
});

test("what was recalled is not saved", async () => {
  const ana = await openEmbedded();
  const text = `${fenceMemory("[1] Ana: I moved to Porto.")}\nWhere do I live?`;
  await saveMessages(ana, { chatId, messages: [say("u1", text)] });
  expect(await loadMessages(ana, { chatId })).toEqual([say("u1", "Where do I live?")]);
  expect((await ana.recall("Porto")).layers.events).toEqual([]);
});

function toReply(keepsake: Record<string, string>): UIMessage {
  return {
    id: "a1",
    role: "assistant",
    parts: [
      {
        type: "source-document",
        sourceId: "evt_1",
        mediaType: "text/plain",
        title: "[1] Ana, 2026-03-05",
        providerMetadata: { other: { text: "stays" }, keepsake },
      },
      { type: "text", text: "Porto [1]" },
    ],
  };
}

test("a source keeps where it comes from, and not its text", async () => {
  const ana = await openEmbedded();
  const where = { citation: "[1]", layer: "event", observedAt: "2026-03-05T14:00:00.000Z" };
  await saveMessages(ana, { chatId, messages: [toReply({ ...where, text: "My pin is 4711." })] });
  expect(await loadMessages(ana, { chatId })).toEqual([toReply(where)]);
});

test("a message that does not pass any more is an error, or told and left out", async () => {
  const ana = await openEmbedded();
  const messages = [say("u1", "How warm is it?"), everyKind];
  await saveMessages(ana, { chatId, messages });
  const tools = {
    weather: tool({
      inputSchema: z.object({ place: z.string() }),
      execute: async ({ place }) => await Promise.resolve(place),
    }),
  };
  type Checked = UIMessage<unknown, never, InferUITools<typeof tools>>;
  await expect(loadMessages<Checked>(ana, { chatId, tools })).rejects.toThrow(
    expect.objectContaining({ name: "ValidationError", field: "messages" }),
  );
  const invalid: string[] = [];
  const onInvalid = ({ messageId }: { readonly messageId: string }): void => {
    invalid.push(messageId);
  };
  expect(await loadMessages<Checked>(ana, { chatId, tools, onInvalid })).toEqual([messages[0]]);
  expect(invalid).toEqual(["every"]);
});

test.each([
  [{ chatId: "" }, "chatId"],
  [{ chatId: "x".repeat(252) }, "chatId"],
  [{ messages: [say("", "Hi.")] }, "messages[0].id"],
  [{ labels: [" "] }, "labels[0]"],
  [{ lables: [] }, "lables"],
])("saving with %j is refused by name", async (wrong, field) => {
  const ana = await openEmbedded();
  await expect(saveMessages(ana, { chatId, messages: [], ...wrong })).rejects.toThrow(
    expect.objectContaining({ name: "ValidationError", field }),
  );
});

test.each([
  [{ limit: 0 }, "limit"],
  [{ before: "nobody" }, "before"],
  [{ chat: "monday" }, "chat"],
])("loading with %j is refused by name", async (wrong, field) => {
  const ana = await openEmbedded();
  await expect(loadMessages(ana, { chatId, ...wrong })).rejects.toThrow(
    expect.objectContaining({ name: "ValidationError", field }),
  );
});
