import { expect, test } from "vitest";
import type { Extractor } from "../extraction/extractor.ts";
import { WithheldParts } from "../layers/withheld-parts.ts";
import { KnownScope } from "./known-scope.ts";
import { LoopTurns } from "./loop-turns.ts";
import { readTurns } from "./read-turns.ts";

const failing: Extractor = {
  name: "failing",
  extract({ eventId }) {
    if (eventId === "evt_1") {
      throw new Error("out of order");
    }
    return { claims: [], names: [] };
  },
};

const turns = ["evt_1", "evt_2"].map((eventId, row) => ({
  row,
  recordedAtMs: 0,
  turn: {
    eventId,
    scope: "user:ana",
    content: { kind: "text", text: "I live in Porto." } as const,
    modality: "document",
    speaker: null,
    observedAtMs: 0,
  },
}));

const reading = {
  extractor: failing,
  budgetMs: 1000,
  loop: new LoopTurns(),
  withheld: new WithheldParts([]),
};

test("a turn at which reading fails yields nothing but the problem, and those behind it are read", async () => {
  const { signal } = new AbortController();
  const options = { ...reading, signal };
  const readings = await readTurns(turns, new KnownScope(), options);
  expect(readings.map(({ claims, problem }) => [claims, problem])).toEqual([
    [[], { extractor: "failing", reason: "out of order" }],
    [[], undefined],
  ]);
});

test("an abort is no failure", async () => {
  const signal = AbortSignal.abort(new Error("closing"));
  await expect(readTurns(turns, new KnownScope(), { ...reading, signal })).rejects.toThrow(
    "closing",
  );
});
