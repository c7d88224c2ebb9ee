import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ServerError } from "../../errors/server-error.ts";
import type { Pack } from "../../recall/pack.ts";
import type { ExperienceInput } from "../../writing/experience-item.ts";
import type { BulkAcknowledgement } from "../../writing/writing.ts";
import type { SkippedCall } from "../call-budget.ts";
import { createTurns } from "./create-turns.ts";
import type { Turn, TurnMemory } from "./turn.ts";

function packOf(text: string): Pack {
  return {
    packId: "pack_1",
    scope: "user:ana",
    view: "holistic",
    asOf: "2026-03-06T00:00:00.000Z",
    layers: { events: [], episodes: [], facts: [], beliefs: [], understanding: [] },
    contextBlock: text,
    citations: [],
    warnings: [],
  };
}

interface Ledger extends TurnMemory {
  readonly recalls: unknown[];
  readonly writes: (readonly ExperienceInput[])[];
}

function openLedger(path = "user:ana", changes: Partial<TurnMemory> = {}): Ledger {
  const recalls: unknown[] = [];
  const writes: (readonly ExperienceInput[])[] = [];
  return {
    path,
    recalls,
    writes,
    recall: async (input) => {
      recalls.push(input);
      return await Promise.resolve(packOf(`[1] ${path}, ${recalls.length}`));
    },
    experienceBulk: async (items) => {
      writes.push(items);
      return await Promise.resolve(acknowledge(items));
    },
    ...changes,
  };
}

function acknowledge(items: readonly ExperienceInput[]): BulkAcknowledgement {
  const results = items.map((_, index) => ({
    eventId: `evt_${index}`,
    status: "captured" as const,
    replayed: false,
    logOffset: null,
  }));
  return { accepted: items.length, results };
}

async function hang(): Promise<never> {
  return await new Promise<never>(() => {});
}

async function fail(): Promise<never> {
  return await Promise.reject(new ServerError("disk full"));
}

async function blockOf(turn: Turn): Promise<string> {
  const recalled = await turn.recall("Where?");
  return recalled.status === "ok" ? recalled.block : recalled.reason;
}

describe("a turn", () => {
  test("reads once for all its steps, and gives each the same", async () => {
    const memory = openLedger();
    const turns = createTurns({});
    const blocks = await Promise.all([1, 2, 3].map(() => blockOf(turns.open(memory, "turn 1"))));
    expect(new Set(blocks)).toEqual(new Set([expect.stringContaining("[1] user:ana, 1")]));
    expect(memory.recalls).toHaveLength(1);
  });

  test("reads anew where the user's message was edited", async () => {
    const memory = openLedger();
    const turn = createTurns({}).open(memory, "t1");
    await turn.recall("Where do I live?");
    await turn.recall("What is my cat called?");
    await turn.recall("<recalled_memory>\nnotes\n</recalled_memory>");
    expect(memory.recalls).toHaveLength(2);
  });

  test("is another one under another key, and in another scope", async () => {
    const [ana, ben] = [openLedger("user:ana"), openLedger("user:ben")];
    const turns = createTurns({});
    expect(await blockOf(turns.open(ana, "1"))).toContain("user:ana, 1");
    expect(await blockOf(turns.open(ana, "2"))).toContain("user:ana, 2");
    expect(await blockOf(turns.open(ben, "1"))).toContain("user:ben, 1");
  });

  test("writes the user's message, results of tools and the reply at once, without fences", async () => {
    const memory = openLedger();
    const turn = createTurns({
      labels: ["home"],
      speakers: { user: "Ana" },
      toolResults: true,
    }).open(memory, "1");
    const said = {
      user: "<recalled_memory>old</recalled_memory>I moved.",
      assistant: "Noted.",
      toolResults: [{ name: "map", text: "Porto" }],
    };
    expect(await turn.end(said)).toEqual({ status: "ok", eventIds: ["evt_0", "evt_1", "evt_2"] });
    expect(memory.writes).toEqual([
      [
        expect.objectContaining({
          content: { kind: "message", role: "user", text: "I moved." },
          observedActor: { id: "Ana" },
          context: expect.objectContaining({ labels: ["home"], metadata: { turnId: "1" } }),
        }),
        expect.objectContaining({
          modality: "tool_result",
          content: { kind: "message", role: "tool", text: "Porto" },
          observedActor: { id: "map" },
        }),
        expect.objectContaining({
          content: { kind: "message", role: "assistant", text: "Noted." },
        }),
      ],
    ]);
  });

  test("writes no results of tools where nobody asks for them", async () => {
    const memory = openLedger();
    const toolResults = [{ name: "map", text: "Porto" }];
    await createTurns({})
      .open(memory, "1")
      .end({ user: "Where?", assistant: "There.", toolResults });
    expect(memory.writes.flat()).toHaveLength(2);
  });

  test("writes the same once, and under the same keys after a restart", async () => {
    const memory = openLedger();
    const said = { user: "I moved.", assistant: "Noted." };
    const turns = createTurns({});
    await turns.open(memory, "1").end(said);
    await turns.open(memory, "1").end(said);
    expect(memory.writes).toHaveLength(1);
    await createTurns({}).open(memory, "1").end(said);
    const [keys, again] = memory.writes.map((items) => items.map(keyOf));
    expect(again).toEqual(keys);
  });

  test("labels a reply that was broken off, and keeps the key of the user's message", async () => {
    const memory = openLedger();
    const turns = createTurns({});
    await turns.open(memory, "1").end({ user: "I moved.", assistant: "No", isPartial: true });
    await turns.open(memory, "1").end({ user: "I moved.", assistant: "Noted." });
    const [broken, whole] = memory.writes;
    expect(broken?.[1]).toMatchObject({ context: { labels: ["partial"] } });
    for (const [user] of [broken, whole].map((items) => items ?? [])) {
      expect(user).toMatchObject({ context: { labels: [], metadata: { turnId: "1" } } });
    }
    expect(keyOf(whole?.[0])).toBe(keyOf(broken?.[0]));
    expect(keyOf(whole?.[1])).not.toBe(keyOf(broken?.[1]));
  });

  test("keeps the first MiB of a text that is too long, and half of no character", async () => {
    const memory = openLedger();
    await createTurns({})
      .open(memory, "1")
      .end({ user: "é".repeat(600_000) + "\ud800" });
    expect(memory.writes[0]?.[0]).toMatchObject({
      content: { text: "é".repeat(524_288) },
      context: { metadata: { cut: true } },
    });
  });

  test("writes nothing where nothing was said", async () => {
    const memory = openLedger();
    expect(await createTurns({}).open(memory, "1").end({ user: " " })).toEqual({
      status: "ok",
      eventIds: [],
    });
    expect(memory.writes).toEqual([]);
  });

  test("reads and does not write where something else keeps what is said", async () => {
    const memory = openLedger();
    const turn = createTurns({ remember: false }).open(memory, "1");
    expect(await blockOf(turn)).toContain("[1] user:ana, 1");
    expect(await turn.end({ user: "Hi." })).toEqual({ status: "ok", eventIds: [] });
    expect(memory.writes).toEqual([]);
  });

  test("goes on without what fails or hangs, and says so", async () => {
    const skipped: SkippedCall[] = [];
    const options = { timeoutMs: 5, onError: (call: SkippedCall) => skipped.push(call) };
    const failing = openLedger("user:ana", { recall: hang, experienceBulk: fail });
    const turn = createTurns(options).open(failing, "1");
    expect(await turn.recall("Where?")).toMatchObject({ status: "skipped" });
    expect(await turn.end({ user: "I moved." })).toMatchObject({ status: "skipped" });
    expect(skipped.map(({ operation }) => operation)).toEqual(["recall", "experienceBulk"]);
  });

  test("fails closed where that is asked for", async () => {
    const memory = openLedger("user:ana", { recall: hang, experienceBulk: hang });
    const turn = createTurns({ timeoutMs: 5, failClosed: true }).open(memory, "1");
    await expect(turn.recall("Where?")).rejects.toMatchObject({ name: "TimeoutError" });
    await expect(turn.end({ user: "I moved." })).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("does not wait for a slow write, which flush waits for", async () => {
    const gate = Promise.withResolvers<BulkAcknowledgement>();
    const memory = openLedger("user:ana", { experienceBulk: async () => await gate.promise });
    const turns = createTurns({ timeoutMs: 5 });
    expect(await turns.open(memory, "1").end({ user: "I moved." })).toEqual({ status: "pending" });
    const flushed = vi.fn<() => void>();
    const flushing = turns.flush().then(flushed);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(flushed).not.toHaveBeenCalled();
    gate.resolve(acknowledge([]));
    await flushing;
  });

  test("hands the write to waitUntil, and waits for none of it", async () => {
    const handed: Promise<unknown>[] = [];
    const memory = openLedger();
    const turns = createTurns({ waitUntil: (write) => handed.push(write) });
    expect(await turns.open(memory, "1").end({ user: "I moved." })).toEqual({ status: "pending" });
    await Promise.all(handed);
    expect(memory.writes).toHaveLength(1);
  });
});

describe("a turn that was left in the middle", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is written as partial when nothing follows", async () => {
    const memory = openLedger();
    const said = { user: "I moved.", assistant: "Let me see." };
    createTurns({ idleMs: 1_000 }).open(memory, "1").pause(said);
    await vi.advanceTimersByTimeAsync(999);
    expect(memory.writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(memory.writes).toHaveLength(1));
    expect(memory.writes[0]).toMatchObject([
      { context: { labels: [] } },
      { context: { labels: ["partial"], metadata: { partial: true } } },
    ]);
  });

  test("is written once when it comes to its end", async () => {
    const memory = openLedger();
    const turn = createTurns({ idleMs: 1_000 }).open(memory, "1");
    turn.pause({ user: "I moved." });
    await turn.end({ user: "I moved.", assistant: "Noted." });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(memory.writes).toHaveLength(1);
  });

  test("is written by flush", async () => {
    const memory = openLedger();
    const turns = createTurns({});
    turns.open(memory, "1").pause({ user: "I moved." });
    await turns.flush();
    expect(memory.writes).toHaveLength(1);
  });

  test("is written when a thousand others came after it", async () => {
    const memory = openLedger();
    const turns = createTurns({});
    turns.open(memory, "first").pause({ user: "I moved." });
    for (let number = 0; number < 1_000; number += 1) {
      turns.open(memory, `turn ${number}`);
    }
    await vi.waitFor(() => expect(memory.writes).toHaveLength(1));
  });
});

describe("createTurns", () => {
  test("refuses a key that is none, and a memory without a scope", () => {
    const turns = createTurns({});
    expect(() => turns.open(openLedger(), "")).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "turnId" }),
    );
    const { path: _path, ...unscoped } = openLedger();
    // @ts-expect-error -- what a caller without types may pass
    expect(() => turns.open(unscoped, "1")).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "memory" }),
    );
  });
});

function keyOf(item: ExperienceInput | undefined): string | undefined {
  return typeof item === "object" ? item.idempotencyKey : undefined;
}
