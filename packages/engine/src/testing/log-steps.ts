import { type ExperienceItem, toEnvelope } from "@keepsake/core";
import * as fc from "fast-check";
import { toCapture } from "../log/to-capture.ts";
import type {
  CaptureBatch,
  EventListing,
  ForgetSelection,
  SearchQuery,
} from "../storage/log-storage.ts";
import { auditOf } from "./audit-of.ts";
import type { Storage } from "../storage/storage.ts";
import { pickId, type StorageStep } from "./storage-step.ts";
import { termOf, textOf } from "./word-arbitraries.ts";

const minutesOf = fc.constantFrom(0, 1, 30, 31, 61, 1_440, -31);
const labelOf = fc.constantFrom("home", "Home", "work", "é", "", '"');
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

const foundingOf = fc.option(fc.constantFrom("stale", "current"), { freq: 1 });

/** Steps of a program that write to the log. */
export function commitStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.array(batchOf(scopeOf), { minLength: 1, maxLength: 3 }).map((batches): StorageStep => {
    const texts = batches.map(({ captures }) => captures.map(({ envelope }) => envelope));
    return {
      name: `commit ${JSON.stringify(texts)}`,
      captures: batches.flatMap(({ captures }) => captures),
      run: async (storage) => await storage.commitEvents(await decideFoundings(storage, batches)),
    };
  });
}

/** Steps of a program that write to several scopes at once, all or nothing. */
export function commitTogetherStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const batchesOf = fc.uniqueArray(batchOf(scopeOf), {
    minLength: 1,
    maxLength: 3,
    selector: ({ scope }) => scope,
  });
  return batchesOf.map((batches): StorageStep => ({
    name: `commit together ${JSON.stringify(batches.map(({ scope, at }) => [scope, at]))}`,
    captures: batches.flatMap(({ captures }) => captures),
    run: async (storage) => await storage.commitTogether(await decideFoundings(storage, batches)),
  }));
}

async function decideFoundings(
  storage: Storage,
  batches: readonly FoundingBatch[],
): Promise<readonly CaptureBatch[]> {
  const { revision } = await storage.readRegistry([]);
  const members = [{ actor: "user:ana", role: "owner" as const }];
  const decidedAt = { stale: "before", current: revision };
  return batches.map(({ at, ...batch }) =>
    at === null ? batch : { ...batch, founding: { members, revision: decidedAt[at] } },
  );
}

/** Steps of a program that read the log, or forget what is in it. */
export function logStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 4, arbitrary: searchOf(scopeOf) },
    { weight: 3, arbitrary: listOf(scopeOf) },
    { weight: 1, arbitrary: findWritesOf(scopeOf) },
    { weight: 2, arbitrary: forgetOf(scopeOf) },
    { weight: 1, arbitrary: forgetFoundOf(scopeOf) },
  );
}

/** A step that ends a program. */
export const findAllStep: StorageStep = {
  name: "find all by id",
  captures: [],
  run: (storage, ids) => Promise.all(["evt_none", ...ids].map((id) => storage.findEvent(id))),
};

interface FoundingBatch extends CaptureBatch {
  /** Where it founds its scope, at which revision. */
  readonly at: "stale" | "current" | null;
}

function batchOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<FoundingBatch> {
  return fc
    .tuple(scopeOf, fc.array(itemOf, { minLength: 1, maxLength: 4 }), foundingOf)
    .map(([scope, items, at]) => ({
      at,
      scope,
      captures: items.map((item) => toCapture(toEnvelope(scope, item))),
      audit: auditOf(scope),
    }));
}

function queryOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<SearchQuery> {
  return fc.record({
    scopes: scopesOf(scopeOf),
    terms: fc.array(termOf, { maxLength: 3 }),
    neighbours: fc.integer({ min: 0, max: 3 }),
    limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    labels: fc.option(fc.uniqueArray(labelOf, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  });
}

function searchOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return queryOf(scopeOf).map((query): StorageStep => ({
    name: `search ${JSON.stringify(query)}`,
    captures: [],
    run: async (storage) => {
      const { hits, ...rest } = await storage.searchEvents(query);
      const events = await storage.readEvents(hits.map(({ row }) => row));
      const comparable = hits.map((hit, index) => ({ ...hit, row: events[index] }));
      const speakers = await storage.listSpeakers(query.scopes);
      return { hits: inPlace(comparable, query.scopes), ...rest, speakers };
    },
  }));
}

function forgetFoundOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return queryOf(scopeOf).map((query): StorageStep => ({
    name: `forget between finding and reading ${JSON.stringify(query)}`,
    captures: [],
    run: async (storage) => {
      const { hits } = await storage.searchEvents(query);
      const rows = inPlace(hits, query.scopes).map(({ row }) => row);
      const forgotten = await storage.forgetEvents(query.scopes[0] ?? "", "all");
      return { forgotten, events: await storage.readEvents(rows) };
    },
  }));
}

function findWritesOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const keyOf = fc.record({
    idempotencyKey: fc.constantFrom("k1", "k2", "k3"),
    scope: fc.option(scopeOf),
  });
  return fc.oneof(keyOf, fc.nat(20)).map((wanted): StorageStep => ({
    name: `find writes of ${JSON.stringify(wanted)}`,
    captures: [],
    run: (storage, ids) =>
      storage.findWrites(typeof wanted === "number" ? { eventId: pickId(ids, wanted) } : wanted),
  }));
}

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

function listOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc
    .tuple(
      fc.record({
        scopes: scopesOf(scopeOf),
        sinceMs: boundOf,
        untilMs: boundOf,
        labels: fc.uniqueArray(labelOf, { maxLength: 2 }),
        observedActor: fc.constantFrom(null, null, "Ana", "user:ana"),
        modality: fc.constantFrom(null, null, "conversation", "document"),
        limit: fc.integer({ min: 1, max: 6 }),
      }),
      fc.option(fc.record({ at: fc.nat(20), minutes: minutesOf })),
    )
    .map(([stretch, point]): StorageStep => ({
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
}

function forgetOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc
    .tuple(scopeOf, fc.oneof(fc.array(fc.nat(20), { minLength: 1 }), fc.constant("all" as const)))
    .map(([scope, wanted]): StorageStep => ({
      name: `forget ${JSON.stringify(wanted)} of ${scope}`,
      captures: [],
      run: (storage, ids) => {
        const selection: ForgetSelection =
          wanted === "all" ? wanted : { ids: wanted.map((at) => pickId(ids, at)) };
        return storage.forgetEvents(scope, selection);
      },
    }));
}

/** Some scopes, each once. */
export function scopesOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.uniqueArray(scopeOf, { minLength: 1 });
}
