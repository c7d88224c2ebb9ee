import {
  AiMemoryForbiddenError,
  AiMemoryNotFoundError,
  AiMemoryServerError,
} from "@keepsake/ai-memory";
import { expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

describeDaemons("agents and messages", (program) => {
  const { connect } = useDaemon(program);
  const isNew = hasOwners(program);

  test("an agent that is registered is listed, once", async () => {
    const agent = { agentId: "ai:builder@host/1", agentType: "ai:claude-opus-4.7" } as const;
    const receipt = await connect("alice").registerAgent({ ...agent, capabilities: ["read"] });
    expect(receipt).toMatchObject({ ...agent, capabilities: ["read"] });
    await connect("alice").registerAgent({ ...agent, agentType: "human" });
    const agents = (await connect().agents()).filter(({ agentId }) => agentId === agent.agentId);
    expect(agents).toMatchObject([{ agentType: "human", capabilities: [] }]);
  });

  test.each(["human", "system", "ai:x"] as const)(
    "an agent may be of the type %s",
    async (agentType) => {
      const agent = { agentId: `of-type-${agentType}`, agentType };
      expect(await connect("alice").registerAgent(agent)).toMatchObject(agent);
    },
  );

  test("a key is bound by an administrator to an agent that is registered", async () => {
    const key = "6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=";
    await connect("eve").registerAgent({ agentId: "eve", agentType: "human" });
    if (!isNew) {
      await expect(connect().bindKey("eve", key)).rejects.toThrow(AiMemoryNotFoundError);
      return;
    }
    await expect(connect("eve").bindKey("eve", key)).rejects.toThrow(AiMemoryForbiddenError);
    await expect(connect().bindKey("nobody", key)).rejects.toThrow(AiMemoryServerError);
    await connect().bindKey("eve", key);
    await connect().bindKey("eve", key);
  });

  test("a message comes to whom it is for", async () => {
    const message = {
      targetAgentId: "bob",
      title: "Lunch?",
      payload: "At noon ☕\nor one",
      priority: 8,
    };
    const receipt = await connect("alice").notify(message);
    expect(receipt).toMatchObject({ to: "bob", namespace: "_messages/bob", tier: "mid" });
    expect(receipt.from).toMatch(/^ai:alice@/);
    const { messages, agentId, count } = await connect("bob").inbox();
    expect({ agentId, count }).toEqual({ agentId: "bob", count: 1 });
    expect(messages).toMatchObject([
      {
        id: receipt.id,
        from: receipt.from,
        title: "Lunch?",
        payload: message.payload,
        priority: 8,
        read: false,
      },
    ]);
    expect((await connect("carol").inbox()).messages).toEqual([]);
  });

  test("an inbox gives as many as are asked for, and those that are unread", async () => {
    for (const title of ["one", "two", "three"]) {
      await connect("alice").notify({ targetAgentId: "dora", title, payload: "x" });
    }
    expect((await connect("dora").inbox({ limit: 2 })).messages).toHaveLength(2);
    expect(
      (await connect("dora").inbox({ unreadOnly: true, agentId: "dora" })).messages,
    ).toHaveLength(3);
    await connect("dora").recall("x", { namespace: "_messages/dora" });
    const unread = await connect("dora").inbox({ unreadOnly: true });
    expect(unread.messages).toHaveLength(isNew ? 3 : 0);
  });

  test("another's inbox is open before there are owners, and closed after", async () => {
    const inbox = connect("carol").inbox({ agentId: "bob" });
    await (isNew
      ? expect(inbox).rejects.toThrow(AiMemoryForbiddenError)
      : expect(inbox).resolves.toMatchObject({ agentId: "bob" }));
  });

  test("a message of the same title takes the place of the one before, and keeps its sender's name", async () => {
    const message = { targetAgentId: "frank", title: "same", payload: "of alice" };
    const first = await connect("alice").notify(message);
    await connect("bob").notify({ ...message, payload: "of bob" });
    const { messages } = await connect("frank").inbox();
    expect(messages).toMatchObject([{ id: first.id, from: first.from, payload: "of bob" }]);
  });
});
