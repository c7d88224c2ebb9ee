import type { Memory } from "@keepsake/core";
import { openMemoryAt, places } from "@keepsake/testing";
import { AIMessage, HumanMessage } from "@langchain/core/messages";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeChatMessageHistory } from "./keepsake-chat-message-history.ts";

const turn = [
  new HumanMessage({ id: "h-1", content: "I moved to Porto." }),
  new AIMessage({ id: "a-1", content: "Noted.", response_metadata: { tokens: 3 } }),
];

describe.each(places)("messages delivered again, %s", (place) => {
  let memory: Memory;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    ({ memory, stop } = await openMemoryAt(place));
  });

  afterEach(async () => await stop());

  function open(sessionId = "monday"): KeepsakeChatMessageHistory {
    return new KeepsakeChatMessageHistory({ memory: memory.scope("user:ana"), sessionId });
  }

  async function texts(history = open()): Promise<readonly string[]> {
    return (await history.getMessages()).map(({ text }) => text);
  }

  test("are there once, whichever instance takes them and at the same time too", async () => {
    await Promise.all([open().addMessages(turn), open().addMessages(turn)]);
    await open().addMessages([...turn, new HumanMessage("Thanks.")]);
    expect(await texts()).toEqual(["I moved to Porto.", "Noted.", "Thanks."]);
  });

  test("are kept beside each other where what was said differs, or nothing tells them apart", async () => {
    await open().addMessages(turn);
    await open().addMessage(new AIMessage({ id: "a-1", content: "Noted, again." }));
    await open().addUserMessage("Yes.");
    await open().addUserMessage("Yes.");
    expect(await texts()).toEqual(["I moved to Porto.", "Noted.", "Noted, again.", "Yes.", "Yes."]);
  });

  test("belong to each conversation by itself", async () => {
    await open("monday").addMessages(turn);
    await open("tuesday").addMessages(turn);
    expect(await texts(open("tuesday"))).toEqual(["I moved to Porto.", "Noted."]);
  });

  test("come back in their order after clear, among others, as often as it is cleared", async () => {
    const trimmed = [
      turn[1] ?? new AIMessage(""),
      new HumanMessage("In between."),
      ...turn.slice(0, 1),
    ];
    for (let round = 0; round < 3; round += 1) {
      await open().addMessages(turn);
      await open().clear();
      expect(await texts()).toEqual([]);
      await open().addMessages(trimmed);
      expect(await texts()).toEqual(["Noted.", "In between.", "I moved to Porto."]);
      await open().clear();
    }
  });
});
