import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import {
  AIMessage,
  AIMessageChunk,
  type BaseMessage,
  ChatMessage,
  type ContentBlock,
  FunctionMessage,
  HumanMessage,
  HumanMessageChunk,
  mapChatMessagesToStoredMessages,
  SystemMessage,
  ToolMessage,
} from "@langchain/core/messages";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeChatMessageHistory } from "./keepsake-chat-message-history.ts";

let memory: Memory;
let sessions = 0;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
});

afterEach(async () => await memory.close());

async function roundTrip(messages: BaseMessage[]): Promise<BaseMessage[]> {
  sessions += 1;
  const history = new KeepsakeChatMessageHistory({
    memory: memory.scope("user:ana"),
    sessionId: String(sessions),
  });
  await history.addMessages(messages);
  return await history.getMessages();
}

function asStored(messages: BaseMessage[]): unknown {
  return JSON.parse(JSON.stringify(mapChatMessagesToStoredMessages(messages)));
}

const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const name = word.filter((text) => text.trim() !== "" && text.trim() === text);
const json = fc.dictionary(
  fc.stringMatching(/^[a-z_]{1,8}$/),
  fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(word, { maxLength: 2 })),
  { maxKeys: 3 },
);

const block: fc.Arbitrary<ContentBlock> = fc.oneof(
  fc.record({ type: fc.constant("text"), text: word }),
  fc.record({ type: fc.constant("reasoning"), reasoning: word }),
  fc.record({ type: fc.constant("image"), url: fc.webUrl() }),
  fc.record({ type: fc.constant("image"), mimeType: fc.constant("image/png"), data: word }),
  fc.record({ type: fc.constant("image_url"), image_url: fc.record({ url: fc.webUrl() }) }),
  fc.record({ type: fc.constant("file"), fileId: word }),
  fc.record({ type: fc.constant("audio"), mimeType: fc.constant("audio/wav"), data: word }),
  fc.record({ type: fc.constant("non_standard"), value: json }),
);

const content = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(block, { maxLength: 3 }),
);

const fields = fc.record(
  {
    content,
    id: name,
    name,
    additional_kwargs: json,
    response_metadata: json,
  },
  { requiredKeys: ["content"] },
);

const toolCall = fc.record({ type: fc.constant("tool_call" as const), id: name, name, args: json });
const badCall = fc.record({
  type: fc.constant("invalid_tool_call" as const),
  id: name,
  name,
  args: word,
  error: word,
});
const usage = fc.record({
  input_tokens: fc.nat(),
  output_tokens: fc.nat(),
  total_tokens: fc.nat(),
});

const message = fc.oneof(
  fields.map((known) => new HumanMessage(known)),
  fields.map((known) => new SystemMessage(known)),
  fc
    .record({
      known: fields,
      tool_calls: fc.array(toolCall, { maxLength: 2 }),
      invalid_tool_calls: fc.array(badCall, { maxLength: 1 }),
      usage_metadata: usage,
    })
    // @ts-expect-error -- the framework declares usage as never
    .map(({ known, ...calls }) => new AIMessage({ ...known, ...calls })),
  fc
    .tuple(fields, name, fc.constantFrom("success" as const, "error" as const), json)
    .map(
      ([known, id, status, artifact]) =>
        new ToolMessage({ ...known, tool_call_id: id, status, artifact }),
    ),
  fc.tuple(fields, name).map(([known, own]) => new FunctionMessage({ ...known, name: own })),
  fc
    .tuple(fields, fc.oneof(name, fc.constantFrom("user", "assistant", "system", "critic")))
    .map(([known, role]) => new ChatMessage({ ...known, role })),
);

describe("what a KeepsakeChatMessageHistory gives back", () => {
  test("is every message as it was, of the same class, in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 6 }), async (messages) => {
        const back = await roundTrip(messages);
        expect(asStored(back)).toEqual(asStored(messages));
        expect(back.map(({ constructor }) => constructor)).toEqual(
          messages.map(({ constructor }) => constructor),
        );
        expect(back.map((each) => each.type)).toEqual(messages.map((each) => each.type));
      }),
      { numRuns: 60 },
    );
  });

  test("is a whole message for the chunks of one", async () => {
    const chunks = [
      new AIMessageChunk({ id: "run-1", content: "Let me " }),
      new AIMessageChunk({
        content: "look.",
        tool_call_chunks: [{ name: "weather", args: '{"city":"Porto"}', id: "call_1", index: 0 }],
      }),
    ] as const;
    const [ai, human] = await roundTrip([
      chunks[0].concat(chunks[1]),
      new HumanMessageChunk("Thanks."),
    ]);
    expect(ai).toBeInstanceOf(AIMessage);
    expect(ai).toMatchObject({
      id: "run-1",
      text: "Let me look.",
      tool_calls: [{ id: "call_1", name: "weather", args: { city: "Porto" } }],
    });
    expect(human).toBeInstanceOf(HumanMessage);
    expect(human?.text).toBe("Thanks.");
  });

  test("is text in which half of a character is replaced", async () => {
    const [plain, rich] = await roundTrip([
      new HumanMessage("Look \ud83d"),
      new AIMessage({ id: "1", content: [{ type: "text", text: "\\ud83d \udc00\\" }] }),
    ]);
    expect(plain?.text).toBe("Look \ufffd");
    expect(rich?.content).toEqual([{ type: "text", text: "\\ud83d \ufffd\\" }]);
  });
});
