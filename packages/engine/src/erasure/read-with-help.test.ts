import type { Memory } from "@keepsake/core";
import { expect, test, vi } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openMemory } from "../open-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { findTraces } from "../testing/count-traces.ts";
import { makeMark } from "../testing/marked-events.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scope = "org:acme/user:ana";
const person = `A${makeMark("person", 0)}`;

/** Who is spoken of is told by the first alone; each of the others is read with the help of the one before. */
const chain = [
  `My sister ${person} works at Lumo.`,
  "She likes tea.",
  "She lives in Porto.",
  "It rains.",
  "She plays the cello.",
];

interface Told {
  readonly facts: readonly string[];
  readonly concepts: readonly string[];
}

async function tellChain(memory: Memory): Promise<string> {
  const { results } = await memory.experienceBulk(scope, chain);
  await memory.buildBeliefs(scope);
  for (const topics of [undefined, ["Porto"]]) {
    const { jobId } = await memory.synthesize(scope, { topics });
    await vi.waitFor(async () =>
      expect(await memory.synthesisJob(jobId)).toMatchObject({ status: "completed" }),
    );
  }
  expect(await readTold(memory)).toMatchObject({
    facts: expect.arrayContaining([`${person} lives in Porto`]),
    concepts: expect.arrayContaining([expect.stringContaining(`${person} lives in Porto`)]),
  });
  return results[0]?.eventId ?? "";
}

async function readTold(memory: Memory): Promise<Told> {
  const facts = await memory.facts(scope, { includeSuperseded: true });
  const concepts = await memory.understanding(scope);
  return {
    facts: facts.items.map(({ text }) => text),
    concepts: concepts.items.map(({ summary }) => summary),
  };
}

test("with the event that told a name go bytes of all that was read by it, however far on", async () => {
  const memory = await openMemory({ path: folder.join("memory.db") });
  const eventId = await tellChain(memory);
  const erasure = await memory.erase(
    scope,
    { selector: { memoryIds: [eventId] } },
    { wait: "completed" },
  );
  expect(erasure.status).toBe("completed");
  expect(await readTold(memory)).toEqual({ facts: [], concepts: [] });
  expect(findTraces(folder.path, [person])).toEqual([]);
  expect((await memory.events(scope)).items).toHaveLength(chain.length - 1);
  await memory.close();
});

test.each(["redact_events", "derived_only"] as const)(
  "what was read by way of an event goes with it, on either storage, where %s forgets it",
  async (cascade) => {
    for (const memory of [
      await openMemory({ path: ":memory:" }),
      createEmbeddedMemory(createMemoryStorage()),
    ]) {
      const eventId = await tellChain(memory);
      await memory.forget(scope, { selector: { memoryIds: [eventId] }, cascade });
      expect(await readTold(memory)).toEqual({ facts: [], concepts: [] });
      await memory.rebuild();
      expect(await readTold(memory)).toEqual({ facts: [], concepts: [] });
      await memory.close();
    }
  },
);
