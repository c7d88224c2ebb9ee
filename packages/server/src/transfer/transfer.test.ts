import { type ExperienceInput, type Fact, type Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exportLines } from "./export-lines.ts";
import { importLines } from "./import-lines.ts";

const scope = "org:acme/user:ana";
const other = "org:other/user:ana";
let from: Memory;
let to: Memory;

beforeEach(async () => {
  [from, to] = [await openMemory({ path: ":memory:" }), await openMemory({ path: ":memory:" })];
});

afterEach(async () => {
  await from.close();
  await to.close();
});

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const item of items) {
    collected.push(item);
  }
  return collected;
}

async function exported(memory: Memory, path: string): Promise<readonly string[]> {
  return await collect(exportLines(memory, path, { include: ["events", "facts"] }));
}

async function eventsOf(memory: Memory, path: string): Promise<readonly object[]> {
  const events = await collect(await memory.events(path));
  return events.map(({ id: _id, scope: _scope, recordedAt: _recordedAt, ...event }) => event);
}

async function factsOf(memory: Memory, path: string): Promise<readonly unknown[]> {
  const filter = { includeSuperseded: true };
  const facts = await collect(await memory.facts(path, filter));
  const told = facts.map(toTold).toSorted();
  return told.map((fact): unknown => JSON.parse(fact));
}

/** What a fact says. */
function toTold({ subject, predicate, object, matter, validFrom, validTo }: Fact): string {
  return JSON.stringify({ subject, predicate, object, matter, validFrom, validTo });
}

const contentOf: fc.Arbitrary<ExperienceInput> = fc.oneof(
  fc.record({
    text: fc.constantFrom(
      "I live in Porto.",
      "I moved to Faro.",
      "My cat is called Biscuit.",
      "ü\n\"'",
    ),
    role: fc.constantFrom("user", "assistant"),
    observedAt: fc.constantFrom("2026-03-01T00:00:00Z", "2026-03-02T12:00:00.5Z"),
    labels: fc.constantFrom([], ["home", "a,b"]),
    metadata: fc.constantFrom({}, { threadId: "t1", snake_case: { camelCase: [null, 1] } }),
  }),
  fc.record({
    content: fc.constant({ kind: "json" as const, data: { some_key: 1, otherKey: ["x", null] } }),
    modality: fc.constantFrom("tool_result", "own"),
    context: fc.constant({ observedAt: "2026-03-03" }),
  }),
  fc.record({
    triple: fc.constantFrom(
      { subject: "Ana", predicate: "lives_in", object: "Porto", validFrom: "2026-01-01" },
      { subject: "Ana", predicate: "lives_in", object: "Faro", validFrom: "2026-02-01" },
      { subject: "Ana", predicate: "works_at", object: "Lumo", confidence: 0.5 },
    ),
    speaker: fc.constantFrom("user:ana", "Bo"),
    observedAt: fc.constantFrom("2026-03-04", "2026-03-05"),
  }),
);

test("what was exported is imported as the same events with the same facts, and once only", async () => {
  let runs = 0;
  const property = fc.asyncProperty(fc.array(contentOf, { minLength: 1 }), async (items) => {
    runs += 1;
    const [source, target] = [`${scope}/agent:r${runs}`, `${other}/agent:r${runs}`];
    await from.experienceBulk(source, items, { wait: "consolidated" });
    const lines = await exported(from, source);
    const report = await importLines(to, { scope: target, lines });
    expect(report).toMatchObject({ imported: items.length, replayed: 0, failed: 0 });
    expect(await eventsOf(to, target)).toEqual(await eventsOf(from, source));
    await to.experience(target, "Done.", { wait: "consolidated" });
    expect(await factsOf(to, target)).toEqual(await factsOf(from, source));
    const again = await importLines(to, { scope: target, lines });
    expect(again).toMatchObject({ imported: items.length, replayed: items.length });
  });
  await fc.assert(property, { numRuns: 40 });
}, 60_000);

test("events of several pages come in the order they were written in", async () => {
  const texts = Array.from({ length: 1_203 }, (_, index) => `thought ${index}`);
  for (let start = 0; start < texts.length; start += 600) {
    const items = texts
      .slice(start, start + 600)
      .map((text, index) => ({ text, observedAt: `2026-03-0${1 + (index % 9)}` }));
    await from.experienceBulk(scope, items);
  }
  await from.experience(scope, { text: "earliest", observedAt: "2026-02-01" });
  const lines = await collect(exportLines(from, scope));
  const told = lines.map((line): unknown => JSON.parse(line).content.text);
  expect(told).toEqual([...texts, "earliest"]);
});

test("an export reaches from a time up to another", async () => {
  for (const observedAt of ["2026-03-01", "2026-03-02", "2026-03-03"]) {
    await from.experience(scope, { text: observedAt, observedAt });
  }
  const range = { since: "2026-03-02", until: "2026-03-03" };
  const lines = await collect(exportLines(from, scope, range));
  expect(lines.map((line): unknown => JSON.parse(line).content.text)).toEqual(["2026-03-02"]);
});

test("embeddings go along with the events that were written with them", async () => {
  const items = Array.from({ length: 150 }, (_, index) => ({
    text: `thought ${index}`,
    ...(index % 3 === 0 && { embedding: { model: "m", vector: [index, 0.1] } }),
  }));
  await from.experienceBulk(scope, items);
  const lines = await collect(exportLines(from, scope));
  const report = await importLines(to, { scope: other, lines });
  expect(report).toMatchObject({ imported: 150, failed: 0 });
  const request = { embedding: { model: "m", vector: [0, 1] }, limit: 500, includeVectors: true };
  const find = async (memory: Memory, path: string): Promise<readonly unknown[]> => {
    const found = await memory.similar(path, request);
    return found.map(({ event, score, vector }) => [event.content, score, vector]);
  };
  const expected = await find(from, scope);
  expect(expected).toHaveLength(50);
  expect(await find(to, other)).toEqual(expected);
  expect(await importLines(to, { scope: other, lines })).toMatchObject({ replayed: 150 });
});

test("bytes go along with the events that refer to them", async () => {
  const data = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
  const { blobId } = await from.uploadBlob(data, { contentType: "image/png" });
  const content = { kind: "blob_ref", blobId, transcript: "A telescope." } as const;
  await from.experienceBulk(scope, [{ content }, { content }]);
  const lines = await exported(from, scope);
  expect(lines).toHaveLength(3);
  const report = await importLines(to, { scope: other, lines });
  expect(report).toMatchObject({ imported: 2, skipped: 1, failed: 0 });
  const [event] = (await to.events(other)).items;
  const referred = event?.content.kind === "blob_ref" ? event.content.blobId : "";
  expect(referred).not.toBe(blobId);
  const blob = await to.blob(referred);
  expect(blob.contentType).toBe("image/png");
  expect(Buffer.from(blob.data).equals(Buffer.from(data))).toBe(true);
  expect(await importLines(to, { scope: other, lines })).toMatchObject({ replayed: 2, failed: 0 });
});

test("an event whose bytes were deleted is exported without them, and refused by its number", async () => {
  const { blobId } = await from.uploadBlob(Uint8Array.of(1));
  await from.experience(scope, { content: { kind: "blob_ref", blobId } });
  await from.deleteBlob(blobId);
  const report = await importLines(to, { scope: other, lines: await exported(from, scope) });
  expect(report).toMatchObject({
    imported: 0,
    failed: 1,
    problems: [{ row: 1, field: "content.blobId" }],
  });
});

test("wrong rows are counted and named, and the right ones are written", async () => {
  const lines = [
    '{"text": "one", "observed_at": "2026-03-01"}',
    "",
    "{not json",
    '"a text alone"',
    '{"text": ""}',
    '{"text": "two", "speeker": "Ana"}',
    '{"text": "two", "observedAt": "2026-03-01"}',
    { content: { kind: "picture" } },
    { content: { kind: "text", text: "three" }, observedAt: "2026-03-02", observedActor: "Bo" },
    '{"record": "belief"}',
    '{"text": "four", "idempotency_key": "own"}',
  ];
  const report = await importLines(to, { scope, lines });
  expect(report).toMatchObject({ imported: 3, skipped: 0, failed: 7 });
  expect(report.problems.map(({ row, field }) => [row, field])).toEqual([
    [3, "row"],
    [4, "row"],
    [5, "text"],
    [6, "speeker"],
    [7, "observedAt"],
    [8, "content.kind"],
    [10, "record"],
  ]);
  const { items } = await to.events(scope);
  expect(items.map(({ observedActor }) => observedActor)).toEqual([null, "Bo", null]);
});

test("rows that one of them holds up are written one by one", async () => {
  await to.experience(scope, { text: "before", idempotencyKey: "used" });
  const lines = ["one", "two", "three"].map((text, index) =>
    JSON.stringify({ text, ...(index === 1 && { idempotency_key: "used" }) }),
  );
  const report = await importLines(to, { scope, lines });
  expect(report).toMatchObject({
    imported: 2,
    failed: 1,
    problems: [{ row: 2, code: "IDEMPOTENCY_CONFLICT" }],
  });
});

test("rows added to an import that was made before are the only new ones", async () => {
  const lines = ["a", "b", "b"].map((text) => JSON.stringify({ text }));
  await importLines(to, { scope, lines });
  const longer = [JSON.stringify({ text: "new" }), ...lines, lines[1]];
  expect(await importLines(to, { scope, lines: longer })).toMatchObject({
    imported: 5,
    replayed: 3,
  });
});

test("who may not write there at all is told at once", async () => {
  const eve = to.as("user:eve");
  const importing = importLines(eve, { scope, lines: ['{"text": "one"}', '{"text": "two"}'] });
  await expect(importing).rejects.toMatchObject({ name: "PolicyDeniedError" });
});

test("rows of somebody else's are refused one by one where one may write one's own alone", async () => {
  const ana = to.as("user:ana", { capabilities: ["scope.write", "scope.create"] });
  const lines = ["user:ana", "user:bo"].map((id) =>
    JSON.stringify({ content: { kind: "text", text: "Hello." }, observed_actor: { id } }),
  );
  const report = await importLines(ana, { scope, lines });
  expect(report).toMatchObject({
    imported: 1,
    failed: 1,
    problems: [{ row: 2, code: "POLICY_DENIED" }],
  });
});

test("a signal ends an import between two parts, and what was written stays", async () => {
  const stop = new AbortController();
  const lines = Array.from({ length: 1_200 }, (_, index) => ({ text: `row ${index}` }));
  const onProgress = (): void => stop.abort(new Error("enough"));
  const importing = importLines(to, { scope, lines }, { signal: stop.signal, onProgress });
  await expect(importing).rejects.toThrow("enough");
  expect(await collect(await to.events(scope))).toHaveLength(500);
});
