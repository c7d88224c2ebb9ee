import type { MemoryEvent } from "../../events/memory-event.ts";
import type { FilterTree } from "../../recall/filter-tree.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileFilter } from "./compile-filter.ts";
import { toFilterableEvent, toFilterableFact } from "./filterable-record.ts";

const event: MemoryEvent = {
  id: "evt_1",
  scope: "user:ana",
  modality: "conversation",
  content: { kind: "message", role: "user", text: "I moved." },
  observedActor: "Ana",
  observedAt: "2026-03-05T14:00:00.000Z",
  recordedAt: "2026-03-06T00:00:00.000Z",
  labels: ["work", "travel"],
  metadata: { page: 7, draft: false, tags: ["a", "b"], author: { name: "Ana" }, none: null },
};

function allows(tree: FilterTree, changes: Partial<MemoryEvent> = {}): boolean {
  return compileFilter(tree)(toFilterableEvent({ ...event, ...changes }));
}

test.each<FilterTree>([
  { modality: { eq: "conversation" } },
  { role: { in: ["user", "tool"] } },
  { observedActor: { ne: "Bob", exists: true } },
  { labels: { in: ["travel"] } },
  { labels: { ne: "work" } },
  { observedAt: { eq: "2026-03-05T15:00:00+01:00" } },
  { observedAt: { gte: "2026-03-05", lt: "2026-03-06" } },
  { recordedAt: { gte: "2026-03-06", lte: "2026-03-06" } },
  { "metadata.page": { gt: 6, lte: 7 } },
  { "metadata.draft": { eq: false } },
  { "metadata.tags": { eq: "b" } },
  { "metadata.author": { exists: true, ne: "Ana" } },
  { "metadata.none": { exists: false } },
  { subject: { ne: "Ana", nin: ["Bob"] } },
  { AND: [{ scope: { eq: "user:ana" } }, { id: { eq: "evt_1" } }] },
  { OR: [{ scope: { eq: "user:bo" } }, { id: { eq: "evt_1" } }] },
  { NOT: { labels: { eq: "home" } } },
  { metadata: { labels: ["home", "work"], modality: "conversation" } },
  { metadata: {} },
])("the event meets %j", (tree) => {
  expect(allows(tree)).toBe(true);
});

test.each<FilterTree>([
  { modality: { eq: "Conversation" } },
  { observedActor: { nin: ["Ana"] } },
  { labels: { eq: "home" } },
  { labels: { exists: false } },
  { observedAt: { gt: "2026-03-05T14:00:00Z" } },
  { subject: { eq: "Ana" } },
  { subject: { exists: true } },
  { subject: { ne: "Ana", eq: "Bob" } },
  { "metadata.page": { gt: "6" } },
  { "metadata.page": { eq: "7" } },
  { "metadata.author": { exists: false } },
  { "metadata.toString": { exists: true } },
  { role: { eq: "user" }, modality: { eq: "document" } },
  { AND: [{ scope: { eq: "user:ana" } }, { id: { eq: "evt_2" } }] },
  { NOT: { labels: { eq: "work" } } },
  { metadata: { labels: "work", observedActor: "Bob" } },
])("the event does not meet %j", (tree) => {
  expect(allows(tree)).toBe(false);
});

test("an event that has no label, role or speaker lacks those fields", () => {
  const bare = { labels: [], observedActor: null, content: { kind: "text", text: "x" } } as const;
  for (const field of ["labels", "observedActor", "role"]) {
    expect(allows({ [field]: { exists: false } }, bare)).toBe(true);
  }
});

test("a time that is none is refused where it stands", () => {
  const tree = { AND: [{ NOT: { observedAt: { in: ["2026-01-01", "soon"] } } }] };
  expect(() => compileFilter(tree)).toThrow(
    expect.objectContaining({ field: "filters.AND[0].NOT.observedAt.in[1]" }),
  );
});

test("a fact is filtered by what it says and for how long", () => {
  const ana = { id: "ent_ana", name: "Ana" };
  const fact = {
    id: "fact_1",
    scope: "user:ana",
    subject: ana,
    predicate: "age",
    matter: null,
    object: { type: "literal", datatype: "number", value: 41 },
    confidence: 0.9,
    validFrom: "2026-03-05T00:00:00.000Z",
    validTo: null,
    recordedFrom: "2026-03-05T00:00:00.000Z",
    recordedTo: null,
    supports: [],
    conflictsWith: [],
    text: "Ana has the age 41",
  } as const;
  const meets = (tree: FilterTree): boolean => compileFilter(tree)(toFilterableFact(fact));
  expect(meets({ subject: { eq: "Ana" }, object: { gt: 40 }, confidence: { gte: 0.9 } })).toBe(
    true,
  );
  expect(meets({ validFrom: { lte: "2026-03-05" }, validTo: { exists: false } })).toBe(true);
  expect(meets({ recordedAt: { lt: "2026-03-05" } })).toBe(false);
  expect(meets({ labels: { in: ["work"] } })).toBe(false);
});

const anyTree: fc.Arbitrary<FilterTree> = fc.letrec<{ tree: FilterTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<FilterTree>(
      { labels: { in: ["work"] } },
      { role: { eq: "assistant" } },
      { observedAt: { gt: "2026-01-01" } },
    ),
    fc.record({ AND: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ OR: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ NOT: tie("tree") }),
  ),
})).tree;

test("NOT of a tree allows just what the tree does not, and AND and OR follow De Morgan", () => {
  fc.assert(
    fc.property(anyTree, anyTree, (one, other) => {
      expect(allows({ NOT: one })).toBe(!allows(one));
      expect(allows({ NOT: { AND: [one, other] } })).toBe(
        allows({ OR: [{ NOT: one }, { NOT: other }] }),
      );
    }),
  );
});
