import { describe, expect, test, vi } from "vitest";
import { NotFoundError } from "./errors/not-found-error.ts";
import type { Memory } from "./memory.ts";
import type { ScopedMemory } from "./scoped-memory.ts";
import { recordNotFound } from "./record-not-found.ts";
import { sealScope } from "./seal-scope.ts";

const path = "org:acme/user:ana";
const phrase = { name: "term", anchor: "2026-09-01", expression: "P0D..P4M" };

/** A memory that tells what it was called with and gives records of `scope`. */
function createProbe(scope: string | null): { memory: Memory; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const memory = new Proxy<Memory>(Object.create(null), {
    get:
      (_target, name) =>
      async (...rest: unknown[]) => {
        calls.push([name, ...rest]);
        return await Promise.resolve({ scope, belief: { scope } });
      },
  });
  return { memory, calls };
}

const options = { timeoutMs: 5 };
const embedding = { model: "m", vector: [1, 0] };

test.each<[string, (scoped: ScopedMemory) => unknown, unknown[]]>([
  ["experience", (scoped) => scoped.experience("a", options), ["a", options]],
  ["experienceBulk", (scoped) => scoped.experienceBulk(["a"], options), [["a"], options]],
  ["recall", (scoped) => scoped.recall("q", options), ["q", options]],
  ["answer", (scoped) => scoped.answer("q", options), ["q", options]],
  ["answerStream", (scoped) => scoped.answerStream("q", options), ["q", options]],
  [
    "similar",
    (scoped) => scoped.similar({ embedding, limit: 1 }, options),
    [{ embedding, limit: 1 }, options],
  ],
  ["embeddings", (scoped) => scoped.embeddings(["evt_1"], options), [["evt_1"], options]],
  ["events", (scoped) => scoped.events({ limit: 1 }, options), [{ limit: 1 }, options]],
  ["episodes", (scoped) => scoped.episodes({ limit: 1 }, options), [{ limit: 1 }, options]],
  ["facts", (scoped) => scoped.facts({ limit: 1 }, options), [{ limit: 1 }, options]],
  [
    "factTimeline",
    (scoped) => scoped.factTimeline({ subject: "Ana" }, options),
    [{ subject: "Ana" }, options],
  ],
  ["conflicts", (scoped) => scoped.conflicts({ limit: 1 }, options), [{ limit: 1 }, options]],
  ["beliefs", (scoped) => scoped.beliefs({ limit: 1 }, options), [{ limit: 1 }, options]],
  [
    "understanding",
    (scoped) => scoped.understanding({ topic: "Porto" }, options),
    [{ topic: "Porto" }, options],
  ],
  ["coverage", (scoped) => scoped.coverage(options), [options]],
  ["buildEpisodes", (scoped) => scoped.buildEpisodes(options), [options]],
  ["buildBeliefs", (scoped) => scoped.buildBeliefs(options), [options]],
  [
    "synthesize",
    (scoped) => scoped.synthesize({ force: true }, options),
    [{ force: true }, options],
  ],
  [
    "forget",
    (scoped) => scoped.forget({ confirmAll: true }, options),
    [{ confirmAll: true }, options],
  ],
  ["audit", (scoped) => scoped.audit({ limit: 1 }, options), [{ limit: 1 }, options]],
  ["layerStats", (scoped) => scoped.layerStats(options), [options]],
  ["lifecycle", (scoped) => scoped.lifecycle({ eventId: "evt_1" }, {}), [{ eventId: "evt_1" }, {}]],
  ["addTimePhrase", (scoped) => scoped.addTimePhrase(phrase, options), [phrase, options]],
  ["timePhrases", (scoped) => scoped.timePhrases(options), [options]],
  ["removeTimePhrase", (scoped) => scoped.removeTimePhrase("term", options), ["term", options]],
  ["registerScope", (scoped) => scoped.registerScope({}, options), [{}, options]],
  ["scopeInfo", (scoped) => scoped.scopeInfo(options), [options]],
  ["setMembers", (scoped) => scoped.setMembers([], options), [[], options]],
  ["setSettings", (scoped) => scoped.setSettings({}, options), [{}, options]],
  ["applyRetention", (scoped) => scoped.applyRetention({ dryRun: true }), [{ dryRun: true }]],
  [
    "deleteScope",
    (scoped) => scoped.deleteScope({ records: "keep" }, options),
    [{ records: "keep" }, options],
  ],
  [
    "effectivePolicy",
    (scoped) => scoped.effectivePolicy({ actor: "user:bo" }, options),
    [{ actor: "user:bo" }, options],
  ],
])("%s passes its arguments on behind the scope", async (name, call, passed) => {
  const { memory, calls } = createProbe(path);
  await call(sealScope(memory, path));
  expect(calls).toEqual([[name, path, ...passed]]);
});

const reads: [kind: string, name: string, (scoped: ScopedMemory) => Promise<unknown>][] = [
  ["event", "event", (scoped) => scoped.event("x_1", options)],
  ["episode", "episode", (scoped) => scoped.episode("x_1", options)],
  ["fact", "fact", (scoped) => scoped.fact("x_1", options)],
  ["belief", "beliefWhy", (scoped) => scoped.beliefWhy("x_1", options)],
  ["synthesis", "synthesisJob", (scoped) => scoped.synthesisJob("x_1", options)],
];

describe.each(reads)("a record by id: %s", (kind, name, read) => {
  test.each([path, "org:acme"])("can be read in %s", async (scope) => {
    const { memory, calls } = createProbe(scope);
    await expect(read(sealScope(memory, path))).resolves.toMatchObject({ scope });
    expect(calls).toEqual([[name, "x_1", options]]);
  });

  test.each(["org:acme/user:bob", `${path}/session:1`, "org:acme/user:an", "org:ac", "user:ana"])(
    "reads in %s as one that does not exist",
    async (scope) => {
      const { memory } = createProbe(scope);
      const foreign = read(sealScope(memory, path));
      await expect(foreign).rejects.toThrow(NotFoundError);
      await expect(foreign).rejects.toEqual(recordNotFound(kind, "x_1"));
    },
  );
});

test("who acts is the same in a scope", async () => {
  const { memory, calls } = createProbe(path);
  await sealScope(memory, path).whoami(options);
  expect(calls).toEqual([["whoami", options]]);
});

test.each(["org:acme", "org:acme/user:bob", `${path}/session:1`, null])(
  "a row of the audit log of %s reads as one that does not exist",
  async (scope) => {
    const { memory } = createProbe(scope);
    const foreign = sealScope(memory, path).auditRow("audit_1", options);
    await expect(foreign).rejects.toEqual(recordNotFound("audit row", "audit_1"));
  },
);

test("a row of the audit log of its own scope can be read, and the whole log be checked", async () => {
  const { memory, calls } = createProbe(path);
  const scoped = sealScope(memory, path);
  await expect(scoped.auditRow("audit_1", options)).resolves.toMatchObject({ scope: path });
  await scoped.verifyAudit({ id: "audit_1" }, options);
  expect(calls).toEqual([
    ["auditRow", "audit_1", options],
    ["verifyAudit", { id: "audit_1" }, options],
  ]);
});

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

test.each<[string, unknown]>([
  ["without an id", undefined],
  ["with a number as its id", 5],
  ["with a bigint as its id", 10n],
  ["with a symbol as its id", Symbol("id")],
  ["with an object as its id", {}],
])("no record is found %s", (shown, id) => {
  const { message, details } = recordNotFound("fact", id);
  expect(message).toBe(`no fact ${shown} here`);
  expect(details).toEqual({ id: null });
});

test("of an id that names no record the beginning is shown", () => {
  expect(recordNotFound("fact", "x".repeat(1_000)).message).toBe(
    `no fact "${"x".repeat(80)}…" here`,
  );
});
