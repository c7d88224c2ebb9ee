import {
  type Layer,
  type LayerStats,
  layers,
  type Memory,
  type MemoryEvent,
  utf8Length,
} from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryData } from "../arbitrary/arbitrary-data.ts";
import { arbitraryText } from "../arbitrary/arbitrary-text.ts";
import { listFacts } from "../facts/list-facts.ts";
import { collect, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { writeTexts } from "../write-texts.ts";

const empty: LayerStats = {
  rows: 0,
  bytes: 0,
  oldest: null,
  newest: null,
  pendingEvents: 0,
  lagMs: 0,
};
const told = [
  anaLivesIn("São Paulo", { observedAt: "2026-03-05" }),
  anaLivesIn("São Paulo", { observedAt: "2026-03-06" }),
  anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-06T08:00:00Z" }),
  anaLivesIn("Lumo", { predicate: "works_at", observedAt: "2026-04-01" }),
];

/** Layers of a scope as they are counted, against what their lists hold. */
export function describeCounting(suite: Suite): void {
  test("every layer counts what its list holds, and the bytes that it says", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    await writeTexts(suite.memory, scope, ["Olá, tudo bem?", "We had 汤 🍜."]);
    await synthesize(suite.memory, scope);
    await expectCounted(suite.memory, scope);
    const { facts, beliefs, understanding } = (await suite.memory.layerStats(scope)).layers;
    expect([facts.rows, beliefs.rows, understanding.rows]).toEqual([3, 1, 1]);
  });

  test("whatever is written is counted", async () => {
    const items = fc.array(
      fc.oneof(
        arbitraryText.map((text) => ({ text })),
        arbitraryData.map((data) => ({ content: { kind: "json", data } as const })),
      ),
      { minLength: 1, maxLength: 6 },
    );
    await suite.check(
      fc.asyncProperty(items, async (written) => {
        const scope = suite.newScope();
        await suite.memory.experienceBulk(scope, written, { wait: "consolidated" });
        await expectCounted(suite.memory, scope);
      }),
    );
  });

  test("of a scope that nobody used nothing is counted", async () => {
    const scope = suite.newScope();
    const stats = await suite.memory.layerStats(scope);
    expect(stats.scope).toBe(scope);
    for (const layer of layers) {
      expect(stats.layers[layer]).toEqual(empty);
    }
  });

  describeOthers(suite);
}

function describeOthers(suite: Suite): void {
  test("what was forgotten counts no more, in any layer", async () => {
    const scope = suite.newScope();
    const eventIds = await writeTriples(suite.memory, scope, told);
    await synthesize(suite.memory, scope);
    await suite.memory.forget(scope, { selector: { memoryIds: eventIds.slice(0, 1) } });
    await expectCounted(suite.memory, scope);
    const { layers: left } = await suite.memory.layerStats(scope);
    expect([left.events.rows, left.beliefs.rows, left.understanding.rows]).toEqual([3, 0, 0]);
    await suite.memory.forget(scope, { confirmAll: true });
    const { layers: none } = await suite.memory.layerStats(scope);
    expect(Object.values(none)).toEqual(layers.map(() => empty));
  });

  test("scopes above and below count for themselves", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope.split("/")[0] ?? "", told);
    await writeTriples(suite.memory, `${scope}/session:1`, told);
    await writeTexts(suite.memory, scope, ["Here."]);
    await expectCounted(suite.memory, scope);
    expect((await suite.memory.layerStats(scope)).layers.events).toMatchObject({
      rows: 1,
      bytes: 5,
    });
  });
}

/** Checks the counts of a scope, of which all is derived, against its lists. */
async function expectCounted(memory: Memory, scope: string): Promise<void> {
  const { layers: counted } = await memory.layerStats(scope);
  const listed = await listLayers(memory, scope);
  for (const layer of layers) {
    const { rows, bytes, oldest, newest } = counted[layer];
    const times = listed[layer].map(({ recorded }) => recorded).toSorted();
    const texts = listed[layer].map(({ text }) => utf8Length(text));
    expect({ layer, rows, bytes, oldest, newest }).toEqual({
      layer,
      rows: texts.length,
      bytes: texts.reduce((sum, length) => sum + length, 0),
      oldest: times[0] ?? null,
      newest: times.at(-1) ?? null,
    });
  }
}

interface Listed {
  readonly text: string;
  readonly recorded: string;
}

async function listLayers(
  memory: Memory,
  scope: string,
): Promise<Readonly<Record<Layer, readonly Listed[]>>> {
  const events = await listEvents(memory, scope);
  const episodes = await collect(await memory.episodes(scope));
  const versions = await listFacts(memory, scope, { includeSuperseded: true });
  const facts = versions.filter(({ recordedTo }) => recordedTo === null);
  const beliefs = await collect(await memory.beliefs(scope));
  const concepts = await collect(await memory.understanding(scope));
  return {
    events: events.map((event) => ({ text: bodyOf(event), recorded: event.recordedAt })),
    episodes: episodes.map(({ title, recordedFrom }) => ({ text: title, recorded: recordedFrom })),
    facts: facts.map(({ text, recordedFrom }) => ({ text, recorded: recordedFrom })),
    beliefs: beliefs.map(({ claim, recordedFrom }) => ({ text: claim, recorded: recordedFrom })),
    understanding: concepts.map(({ summary, recordedFrom }) => {
      return { text: summary, recorded: recordedFrom };
    }),
  };
}

function bodyOf({ content }: MemoryEvent): string {
  if (content.kind === "json") {
    return JSON.stringify(content.data);
  }
  if (content.kind === "triple") {
    return JSON.stringify(content.triple);
  }
  return content.kind === "blob_ref" ? (content.transcript ?? "") : content.text;
}
