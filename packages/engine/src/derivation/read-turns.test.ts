import { expect, test } from "vitest";
import type { Extractor } from "../extraction/extractor.ts";
import { WithheldParts } from "../layers/withheld-parts.ts";
import { KnownScope } from "./known-scope.ts";
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

test("a turn at which reading fails yields nothing but the problem, and those behind it are read", async () => {
  const { signal } = new AbortController();
  const options = { extractor: failing, signal, budgetMs: 1000, withheld: new WithheldParts([]) };
  const readings = await readTurns(turns, new KnownScope(), options);
  expect(readings.map(({ claims, problem }) => [claims, problem])).toEqual([
    [[], { extractor: "failing", reason: "out of order" }],
    [[], undefined],
  ]);
});

test("an abort is no failure", async () => {
  const signal = AbortSignal.abort(new Error("closing"));
  const options = { extractor: failing, signal, budgetMs: 1000, withheld: new WithheldParts([]) };
  await expect(readTurns(turns, new KnownScope(), options)).rejects.toThrow("closing");
});
