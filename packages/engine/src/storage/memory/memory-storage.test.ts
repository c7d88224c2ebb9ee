import { type ExperienceItem, toEnvelope } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toCapture } from "../../log/to-capture.ts";
import { deriveAll } from "../../testing/derive-all.ts";
import { splitWords } from "../../text/split-words.ts";
import { openSqliteStorage } from "../sqlite/sqlite-storage.ts";
import type { FactQuery } from "../fact-storage.ts";
import type { Capture, EventListing, ForgetSelection, SearchQuery } from "../log-storage.ts";
import type { Storage } from "../storage.ts";
import { createMemoryStorage } from "./memory-storage.ts";
import { auditOf } from "../../testing/audit-of.ts";

/** One operation, and what it gives that two storages must agree on. */
interface Step {
  readonly name: string;
  /** What it writes. */
  readonly captures: readonly Capture[];
  /** `ids` are of all that the program ever tried to write. */
  readonly run: (storage: Storage, ids: readonly string[]) => Promise<unknown>;
}

const minutesOf = fc.constantFrom(0, 1, 30, 31, 61, 1_440, -31);
const scopeOf = fc.constantFrom<string>("org:a", "org:a/user:x", "org:a/user:y", "org:ab");
const scopesOf = fc.uniqueArray(scopeOf, { minLength: 1 });
const labelOf = fc.constantFrom("home", "Home", "work", "é", "", '"');
const wordOf = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("moved", "Moving", "moves", "move", "Porto's", "well") },
  {
    weight: 2,
    arbitrary: fc.constantFrom("café", "CAFE", "東京に住む", "AND", "straße", "\u0001"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }) },
);
const textOf = fc.array(wordOf, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));

const itemOf: fc.Arbitrary<ExperienceItem> = fc.record(
  {
    text: textOf,
    observedAt: minutesOf.map((minutes) => new Date(minutes * 60_000).toISOString()),
    role: fc.constantFrom("user", "assistant", "tool", "system"),
    speaker: fc.constantFrom("Ana", "user:ana"),
    labels: fc.uniqueArray(labelOf),
    metadata: fc.constantFrom({}, { source: "mail" }),
    idempotencyKey: fc.constantFrom("k1", "k2"),
  },
  { requiredKeys: ["text", "observedAt"] },
);

const batchOf = fc
  .tuple(scopeOf, fc.array(itemOf, { minLength: 1, maxLength: 4 }))
  .map(([scope, items]) => ({
    scope,
    captures: items.map((item) => toCapture(toEnvelope(scope, item))),
    audit: auditOf(scope),
  }));

const commitOf = fc.array(batchOf, { minLength: 1, maxLength: 3 }).map((batches): Step => {
  const texts = batches.map(({ captures }) => captures.map(({ envelope }) => envelope));
  return {
    name: `commit ${JSON.stringify(texts)}`,
    captures: batches.flatMap(({ captures }) => captures),
    run: (storage) => storage.commitEvents(batches),
  };
});

const termOf = fc
  .array(textOf, { minLength: 1, maxLength: 2 })
  .map((texts) => texts.flatMap(splitWords))
  .filter((words) => words.length > 0);

const queryOf: fc.Arbitrary<SearchQuery> = fc.record({
  scopes: scopesOf,
  terms: fc.array(termOf, { maxLength: 3 }),
  neighbours: fc.integer({ min: 0, max: 3 }),
});

const searchOf = queryOf.map((query): Step => ({
  name: `search ${JSON.stringify(query)}`,
  captures: [],
  run: async (storage) => {
    const { hits, statistics } = await storage.searchEvents(query);
    const events = await storage.readEvents(hits.map(({ row }) => row));
    const comparable = hits.map((hit, index) => ({ ...hit, row: events[index] }));
    return { hits: inPlace(comparable, query.scopes), statistics };
  },
}));

const forgetFoundOf = queryOf.map((query): Step => ({
  name: `forget between finding and reading ${JSON.stringify(query)}`,
  captures: [],
  run: async (storage) => {
    const { hits } = await storage.searchEvents(query);
    const rows = inPlace(hits, query.scopes).map(({ row }) => row);
    const forgotten = await storage.forgetEvents(query.scopes[0] ?? "", "all");
    return { forgotten, events: await storage.readEvents(rows) };
  },
}));

/** Hits in an order of their own, as a storage may give them in any. */
function inPlace<Hit extends { readonly scope: string; readonly position: number }>(
  hits: readonly Hit[],
  scopes: readonly string[],
): readonly Hit[] {
  return hits.toSorted(
    (left, right) =>
      scopes.indexOf(left.scope) - scopes.indexOf(right.scope) || left.position - right.position,
  );
}

const boundOf = fc.oneof(
  fc.constant(null),
  minutesOf.map((minutes) => minutes * 60_000),
);

const listOf = fc
  .tuple(
    fc.record({
      scopes: scopesOf,
      sinceMs: boundOf,
      untilMs: boundOf,
      labels: fc.uniqueArray(labelOf, { maxLength: 2 }),
      limit: fc.integer({ min: 1, max: 6 }),
    }),
    fc.option(fc.record({ at: fc.nat(20), minutes: minutesOf })),
  )
  .map(([stretch, point]): Step => ({
    name: `list ${JSON.stringify({ stretch, point })}`,
    captures: [],
    run: (storage, ids) => {
      const after = point && {
        observedAtMs: point.minutes * 60_000,
        id: pickId(ids, point.at),
      };
      return storage.listEvents({ ...stretch, after } satisfies EventListing);
    },
  }));

const forgetOf = fc
  .tuple(scopeOf, fc.oneof(fc.array(fc.nat(20), { minLength: 1 }), fc.constant("all" as const)))
  .map(([scope, wanted]): Step => ({
    name: `forget ${JSON.stringify(wanted)} of ${scope}`,
    captures: [],
    run: (storage, ids) => {
      const selection: ForgetSelection =
        wanted === "all" ? wanted : { ids: wanted.map((at) => pickId(ids, at)) };
      return storage.forgetEvents(scope, selection);
    },
  }));

const deriveStep: Step = {
  name: "derive",
  captures: [],
  run: deriveAll,
};

const entityIdOf = fc.constantFrom("ent_move", "ent_moved", "ent_porto", "ent_well", "ent_nothing");

const factQueryOf: fc.Arbitrary<FactQuery> = fc.record({
  scopes: scopesOf,
  subjectIds: fc.option(fc.uniqueArray(entityIdOf), { freq: 1 }),
  predicates: fc.option(fc.constant(["is"]), { freq: 1 }),
  object: fc.option(fc.oneof(entityIdOf, wordOf), { freq: 1 }),
  ids: fc.constant(null),
  recordedAtMs: fc.constantFrom(null, 0, Number.MAX_SAFE_INTEGER),
  includeClosed: fc.boolean(),
});

const findFactsOf = factQueryOf.map((query): Step => ({
  name: `find facts ${JSON.stringify(query)}`,
  captures: [],
  run: async (storage) => {
    const facts = await storage.findFacts(query);
    const byId = await Promise.all(facts.map(({ id }) => storage.findFact(id)));
    return { facts, byId, none: await storage.findFact("fact_none") };
  },
}));

const searchFactsOf = fc
  .record({
    scopes: fc.tuple(scopeOf),
    terms: fc.array(termOf, { maxLength: 3 }),
    recordedAtMs: fc.constantFrom(null, 0, Number.MAX_SAFE_INTEGER),
    validAtMs: fc.constantFrom(null, 0, Number.MAX_SAFE_INTEGER),
    limit: fc.integer({ min: 1, max: 4 }),
  })
  .map((search): Step => ({
    name: `search facts ${JSON.stringify(search)}`,
    captures: [],
    run: (storage) => storage.searchFacts(search),
  }));

const readDerivedOf = fc
  .tuple(scopeOf, fc.uniqueArray(entityIdOf))
  .map(([scope, subjects]): Step => ({
    name: `read what is derived of ${scope}`,
    captures: [],
    run: async (storage, ids) => {
      const keys = subjects.map((subjectId) => ({ subjectId, predicate: "is" }));
      const facts = await storage.factsOfEvents(ids);
      return {
        slots: await storage.readSlots(scope, keys),
        names: await storage.listNames([scope]),
        ofEvents: facts.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
        needsRepair: (await storage.derivationState(scope)).needsRepair,
      };
    },
  }));

const resetOf = scopeOf.map((scope): Step => ({
  name: `derive ${scope} anew`,
  captures: [],
  run: (storage) => storage.resetDerivation(scope),
}));

const tidyStep: Step = {
  name: "tidy up",
  captures: [],
  run: async (storage) => {
    while (await storage.tidyUp());
  },
};

/** One of the ids tried so far, or the id of nothing. */
function pickId(ids: readonly string[], at: number): string {
  return ids[at % (ids.length + 1)] ?? "evt_none";
}

const findAll: Step = {
  name: "find all by id",
  captures: [],
  run: (storage, ids) => Promise.all(["evt_none", ...ids].map((id) => storage.findEvent(id))),
};

const stepOf: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: commitOf },
  { weight: 4, arbitrary: searchOf },
  { weight: 3, arbitrary: listOf },
  { weight: 2, arbitrary: forgetOf },
  { weight: 1, arbitrary: forgetFoundOf },
  { weight: 3, arbitrary: fc.constant(deriveStep) },
  { weight: 2, arbitrary: findFactsOf },
  { weight: 2, arbitrary: searchFactsOf },
  { weight: 2, arbitrary: readDerivedOf },
  { weight: 1, arbitrary: resetOf },
  { weight: 1, arbitrary: fc.constant(tidyStep) },
);

/** Set it to some thousands for a soak. */
const { KEEPSAKE_STORAGE_RUNS: runs = "200" } = process.env;

test("random programs give the same on SQLite and on the plainest storage", async () => {
  const programs = fc.array(stepOf, { minLength: 2, maxLength: 20, size: "max" });
  await fc.assert(fc.asyncProperty(programs, compareStorages), { numRuns: Number(runs) });
}, 120_000);

async function compareStorages(program: readonly Step[]): Promise<void> {
  const [sqlite, plain] = [await openSqliteStorage(":memory:"), createMemoryStorage()];
  const ids: string[] = [];
  try {
    for (const { name, captures, run } of [...program, findAll]) {
      ids.push(...captures.map(({ id }) => id));
      expect(await run(sqlite, ids), name).toStrictEqual(await run(plain, ids));
    }
  } finally {
    await sqlite.close();
    await plain.close();
  }
}
