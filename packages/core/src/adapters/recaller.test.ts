import { describe, expect, test } from "vitest";
import type { CallOptions } from "../call-options.ts";
import type { Pack } from "../recall/pack.ts";
import type { RecallInput } from "../recall/recall-request.ts";
import type { ScopedMemory } from "../scoped-memory.ts";
import { createRecaller, type RecallerOptions } from "./recaller.ts";

const event = {
  id: "evt_1",
  scope: "user:ana",
  modality: "conversation",
  content: { kind: "message", role: "user", text: "I moved to Porto." },
  observedActor: "Ana",
  observedAt: "2026-03-05T14:00:00.000Z",
  recordedAt: "2026-03-05T14:00:01.000Z",
  labels: [],
  metadata: {},
  score: 2.5,
} as const;

const note = {
  ...event,
  id: "evt_2",
  content: { kind: "json", data: { city: "Porto" } },
  observedActor: null,
} as const;

const pack: Pack = {
  packId: "pack_1",
  scope: "user:ana",
  view: "holistic",
  asOf: "2026-03-06T00:00:00.000Z",
  layers: { events: [event, note], episodes: [], facts: [], beliefs: [], understanding: [] },
  contextBlock: "[1] 2026-03-05 14:00 UTC, Ana: I moved to Porto.",
  citations: [{ ...event, marker: "[1]", layer: "event" }],
  warnings: [],
};

const unused = async (): Promise<never> => await Promise.reject(new Error("not called"));

function memoryOf(recall: ScopedMemory["recall"]): RecallerOptions["memory"] {
  return { path: "user:ana", recall };
}

describe("createRecaller", () => {
  test("asks for what its options say", async () => {
    const asked: (RecallInput | undefined)[] = [];
    const memory = memoryOf(async (request) => {
      asked.push(request);
      return await Promise.resolve(pack);
    });
    const recall = createRecaller(
      { memory, view: "local" },
      { maxEvents: 5, countField: "k", maxTokens: 900 },
    );
    await recall("Where does Ana live?");
    const request = { view: "local", budgets: { maxEvents: 5, maxTokens: 900 } };
    expect(asked).toEqual([{ ...request, query: "Where does Ana live?" }]);
  });

  test("asks for the layers it names, as of when it is told", async () => {
    const asked: (RecallInput | undefined)[] = [];
    const memory = memoryOf(async (request) => {
      asked.push(request);
      return await Promise.resolve(pack);
    });
    const temporal = { asOf: "2026-01-01" };
    const filters = { labels: { eq: "work" } };
    const recall = createRecaller(
      { memory, temporal, filters },
      {
        maxEvents: 5,
        countField: "k",
        perLayerLimits: { facts: 4 },
        include: ["facts", "events"],
      },
    );
    await recall("Where does Ana live?");
    expect(asked).toEqual([
      {
        query: "Where does Ana live?",
        include: ["facts", "events"],
        temporal,
        filters,
        budgets: { maxEvents: 5, perLayerLimits: { facts: 4 } },
      },
    ]);
  });

  test("gives every item with where it comes from, and the block for a prompt", async () => {
    const memory = memoryOf(async () => await Promise.resolve(pack));
    const recall = createRecaller({ memory }, { maxEvents: undefined, countField: "k" });
    expect(await recall("Porto")).toEqual({
      status: "ok",
      value: {
        contextBlock: pack.contextBlock,
        citations: pack.citations,
        items: [
          {
            id: "evt_1",
            layer: "event",
            scope: "user:ana",
            text: "I moved to Porto.",
            role: "user",
            speaker: "Ana",
            observedAt: "2026-03-05T14:00:00.000Z",
            citation: "[1]",
            score: 2.5,
          },
          expect.objectContaining({
            id: "evt_2",
            text: "Porto",
            role: null,
            speaker: null,
            citation: null,
          }),
        ],
      },
    });
  });

  test("passes the caller's abort on to memory", async () => {
    const controller = new AbortController();
    const reasons: unknown[] = [];
    const memory = memoryOf(async (_request, options?: CallOptions) => {
      controller.abort(new Error("the user left"));
      reasons.push(options?.signal?.reason);
      return await Promise.resolve(pack);
    });
    const recall = createRecaller({ memory }, { maxEvents: undefined, countField: "k" });
    await expect(recall("Porto", controller.signal)).rejects.toThrow("the user left");
    expect(reasons).toEqual([new Error("the user left")]);
  });

  test.each([0, 501, 1.5, Number.NaN])("refuses %s as a count under its own name", (maxEvents) => {
    const memory = memoryOf(unused);
    expect(() => createRecaller({ memory }, { maxEvents, countField: "similarityTopK" })).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "similarityTopK" }),
    );
  });

  test("refuses a number of tokens that is none", () => {
    const memory = memoryOf(unused);
    const limits = { maxEvents: 1, countField: "k", maxTokens: 0.5 };
    expect(() => createRecaller({ memory }, limits)).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "maxTokens" }),
    );
  });

  test("refuses a view that there is not", () => {
    const options = { memory: memoryOf(unused), view: "global" };
    // @ts-expect-error -- what a caller without types may pass
    expect(() => createRecaller(options, { maxEvents: 1, countField: "k" })).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "view" }),
    );
  });
});
