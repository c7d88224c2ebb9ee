import {
  connectMemory,
  createPage,
  type EventFilter,
  type JsonObject,
  type Memory,
} from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";

const scope = "org:acme/user:ana";

/** A client of a memory by its server, without a socket between. */
function through(memory: Memory): Memory {
  const handler = createHandler(memory);
  const url = "http://127.0.0.1";
  return connectMemory({ url, fetch: (input, init) => handler(new Request(input, init)) });
}

async function openLocal(): Promise<Memory> {
  const local = await openMemory({ path: ":memory:" });
  onTestFinished(() => local.close());
  return local;
}

const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
  .map((date) => date.toISOString());
const label = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() === text);
const filters: fc.Arbitrary<EventFilter> = fc.record(
  {
    since: time.filter((at) => at < "2030"),
    until: time.filter((at) => at > "2030"),
    labels: fc.array(label, { minLength: 1, maxLength: 5 }),
    limit: fc.integer({ min: 1, max: 500 }),
    view: fc.constantFrom("granular", "holistic", "structured"),
  },
  { requiredKeys: [] },
);

test("any filter arrives as it was written", async () => {
  const local = await openLocal();
  let seen: unknown;
  const recording = new Proxy(local, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      return name === "events"
        ? async (_scope: string, filter: unknown) => {
            seen = filter;
            return createPage([], null, () => expect.unreachable("there is one page"));
          }
        : found;
    },
  });
  const memory = through(recording);
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      await memory.events(scope, filter);
      expect(seen).toEqual(filter);
    }),
  );
});

test("any metadata and any text come back as they were written", async () => {
  const local = await openLocal();
  const memory = through(local);
  const names = fc.oneof(fc.string(), fc.constantFrom("thread_id", "threadId", "__proto__", "AND"));
  const data = fc
    .dictionary(names, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 })
    .map((given): JsonObject => JSON.parse(JSON.stringify(given)));
  const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((said) => said.trim() !== "");
  await fc.assert(
    fc.asyncProperty(data, text, async (metadata, said) => {
      const { eventId } = await memory.experience(scope, { text: said, metadata });
      const event = await memory.event(eventId);
      expect(event).toEqual(await local.event(eventId));
      expect(event.metadata).toEqual(metadata);
    }),
    { numRuns: 50 },
  );
});
