import { expect, test, vi } from "vitest";
import type { MemoryEvent } from "./events/memory-event.ts";
import { NotFoundError } from "./errors/not-found-error.ts";
import type { Memory } from "./memory.ts";
import { createPage } from "./page.ts";
import type { ScopedMemory } from "./scoped-memory.ts";
import { eventNotFound, sealScope } from "./seal-scope.ts";

const path = "org:acme/user:ana";

/** A memory that tells what it was called with and holds one event in `scope`. */
function createProbe(scope: string): { memory: Memory; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const record =
    <Result>(name: string, result: Result) =>
    (...rest: unknown[]): Promise<Result> => {
      calls.push([name, ...rest]);
      return Promise.resolve(result);
    };
  const event: MemoryEvent = {
    id: "evt_1",
    scope,
    modality: "conversation",
    content: { kind: "text", text: "secret" },
    observedActor: null,
    observedAt: "2026-03-05T14:00:00.000Z",
    recordedAt: "2026-03-05T14:00:00.000Z",
    labels: [],
    metadata: {},
  };
  const acknowledgement = { eventId: "evt_1", status: "indexed", replayed: false } as const;
  const read = { packId: "pack_1", asOf: event.observedAt, citations: [] };
  const memory: Memory = {
    experience: record("experience", acknowledgement),
    experienceBulk: record("experienceBulk", { accepted: 1, results: [acknowledgement] }),
    recall: record("recall", {
      ...read,
      scope,
      view: "local",
      layers: { events: [] },
      contextBlock: "",
    }),
    answer: record("answer", { ...read, answer: "", abstained: true }),
    events: record(
      "events",
      createPage([event], null, () => Promise.reject(new Error("no more"))),
    ),
    event: record("event", event),
    forget: record("forget", { deleted: { events: 1 } }),
    scope: (inner) => sealScope(memory, inner),
    close: () => Promise.resolve(),
  };
  return { memory, calls };
}

const options = { timeoutMs: 5 };

test.each<[string, (scoped: ScopedMemory) => Promise<unknown>, unknown[]]>([
  ["experience", (scoped) => scoped.experience("a", options), ["a", options]],
  ["experienceBulk", (scoped) => scoped.experienceBulk(["a"], options), [["a"], options]],
  ["recall", (scoped) => scoped.recall("q", options), ["q", options]],
  ["answer", (scoped) => scoped.answer("q", options), ["q", options]],
  ["events", (scoped) => scoped.events({ limit: 1 }, options), [{ limit: 1 }, options]],
  [
    "forget",
    (scoped) => scoped.forget({ confirmAll: true }, options),
    [{ confirmAll: true }, options],
  ],
])("%s passes its arguments on behind the scope", async (name, call, passed) => {
  const { memory, calls } = createProbe(path);
  await call(sealScope(memory, path));
  expect(calls).toEqual([[name, path, ...passed]]);
});

test.each([path, "org:acme"])("an event of %s can be read", async (scope) => {
  const { memory, calls } = createProbe(scope);
  await expect(sealScope(memory, path).event("evt_1", options)).resolves.toMatchObject({ scope });
  expect(calls).toEqual([["event", "evt_1", options]]);
});

test.each(["org:acme/user:bob", `${path}/session:1`, "org:acme/user:an", "org:ac", "user:ana"])(
  "an event of %s reads as one that does not exist",
  async (scope) => {
    const { memory } = createProbe(scope);
    const foreign = sealScope(memory, path).event("evt_1");
    await expect(foreign).rejects.toThrow(NotFoundError);
    await expect(foreign).rejects.toEqual(eventNotFound("evt_1"));
  },
);

test("the path is checked when it is sealed", () => {
  expect(() => sealScope(createProbe(path).memory, "nobody")).toThrow(
    expect.objectContaining({ name: "ValidationError", field: "scope" }),
  );
});

test("a sealed memory cannot be turned to another scope", () => {
  const scoped = sealScope(createProbe(path).memory, path);
  expect(scoped.path).toBe(path);
  expect(Reflect.set(scoped, "path", "org:other")).toBe(false);
  expect(Reflect.set(scoped, "recall", vi.fn())).toBe(false);
});
