import type { Concept, LayerCounts, SynthesisJob } from "@keepsake/core";
import * as fc from "fast-check";
import type { DerivedLayer, ForgetOrder, Withholding } from "../storage/forgetting-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { auditOf } from "./audit-of.ts";
import { pickId, type StorageStep } from "./storage-step.ts";

const deleted: LayerCounts = { events: 0, episodes: 0, facts: 1, beliefs: 0, understanding: 0 };
const layersOf = fc.constantFrom<DerivedLayer>("episodes", "facts", "beliefs", "understanding");
const entityOf = fc.constantFrom("ent_move", "ent_moved", "ent_porto", "ent_well");
const timeOf = fc.constantFrom(0, 60_000, 30 * 60_000, Number.MAX_SAFE_INTEGER);
const windowOf = fc.option(
  fc.tuple(timeOf, timeOf).map(([fromMs, toMs]) => ({ fromMs, toMs })),
  { freq: 2 },
);

/** Steps of a program that find what to forget, forget it, and look at what was left. */
export function forgettingStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 3, arbitrary: orderOf(scopeOf) },
    { weight: 2, arbitrary: selectOf(scopeOf) },
    { weight: 1, arbitrary: findClaimsOf(scopeOf) },
    { weight: 1, arbitrary: synthesisOf(scopeOf) },
    { weight: 2, arbitrary: lookOf(scopeOf) },
  );
}

function orderOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const partOf = fc.record({
    layer: layersOf,
    at: fc.nat(20),
    slot: fc.option(fc.record({ subjectId: entityOf, predicate: fc.constant("is") })),
  });
  const wanted = fc.record({
    scope: scopeOf,
    events: fc.oneof(
      { weight: 3, arbitrary: fc.constant<number[]>([]) },
      { weight: 2, arbitrary: fc.array(fc.nat(20)) },
      { weight: 1, arbitrary: fc.constant("all" as const) },
    ),
    withheld: fc.array(partOf, { maxLength: 4 }),
    request: fc.option(
      fc.record({ key: fc.constantFrom("k1", "k2"), digest: fc.constantFrom("d1", "d2") }),
    ),
  });
  return wanted.map(({ scope, events, withheld, request }) => ({
    name: `order ${JSON.stringify({ scope, events, withheld, request })}`,
    captures: [],
    run: async (storage, ids) => {
      const order: ForgetOrder = {
        scope,
        events: events === "all" ? events : { ids: events.map((at) => pickId(ids, at)) },
        withheld: withheld.map(({ at, ...part }) => ({ ...part, eventId: pickId(ids, at) })),
        deleted,
        audit: auditOf(scope),
        request,
      };
      const before = request && (await storage.earlierForgetting(scope, request));
      const outcome = await storage.forget(order);
      const after = request && (await storage.earlierForgetting(scope, request));
      const { length } = await storage.auditExtent();
      return { before, outcome, after, length };
    },
  }));
}

function selectOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const queryOf = fc.record({
    scope: scopeOf,
    at: fc.option(fc.array(fc.nat(20)), { freq: 1 }),
    labels: fc.option(fc.uniqueArray(fc.constantFrom("home", "Home", "é", "")), { freq: 1 }),
    observed: windowOf,
    recorded: windowOf,
  });
  return queryOf.map(({ at, ...query }) => ({
    name: `select ${JSON.stringify({ ...query, at })}`,
    captures: [],
    run: (storage, ids) =>
      storage.selectEvents({ ...query, ids: at && at.map((each) => pickId(ids, each)) }),
  }));
}

function findClaimsOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const queryOf = fc.record({
    scope: scopeOf,
    subjectIds: fc.option(fc.uniqueArray(entityOf), { freq: 1 }),
    predicates: fc.option(fc.constantFrom(["is"], ["has", "is"], []), { freq: 1 }),
    objectIds: fc.option(fc.uniqueArray(entityOf), { freq: 1 }),
  });
  return queryOf.map((query) => ({
    name: `find claims ${JSON.stringify(query)}`,
    captures: [],
    run: (storage) => storage.findClaims(query),
  }));
}

/** Concepts that rest on an event, on a fact and on both. */
function synthesisOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, fc.nat(20)).map(([scope, at]) => ({
    name: `synthesize ${at} of ${scope}`,
    captures: [],
    run: async (storage, ids) => {
      const eventId = pickId(ids, at);
      const facts = await storage.factsOfEvents([eventId]);
      const factIds = facts.map(({ id }) => id).toSorted();
      const supports = [[eventId], factIds, [eventId, ...factIds]];
      const known = await storage.listConcepts([scope]);
      const concepts = supports.map((ofConcept, place) =>
        toConcept(scope, { id: `cn_${place}`, supports: ofConcept, version: known.length + 1 }),
      );
      return await storage.saveSynthesis(toJob(scope), concepts);
    },
  }));
}

function toJob(scope: string): SynthesisJob {
  return {
    jobId: `synth_${scope}`,
    scope,
    status: "completed",
    topics: [],
    written: 0,
    unchanged: 0,
    startedAt: "2026-01-01T00:00:00.000Z",
    endedAt: null,
    problem: null,
  };
}

function toConcept(scope: string, written: Pick<Concept, "id" | "supports" | "version">): Concept {
  return {
    ...written,
    scope,
    name: "Porto",
    topic: "Porto",
    entity: null,
    summary: "",
    related: [],
    confidence: 0.5,
    recordedFrom: "2026-01-01T00:00:00.000Z",
    recordedTo: null,
    writtenBy: "extractive",
  };
}

function lookOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, layersOf).map(([scope, layer]) => ({
    name: `look at what is left of ${scope}`,
    captures: [],
    run: (storage) => lookAt(storage, scope, layer),
  }));
}

async function lookAt(storage: Storage, scope: string, layer: DerivedLayer): Promise<unknown> {
  const withheld = await storage.listWithheld([scope], layer);
  const pending = await storage.nextPending(100, null);
  return {
    withheld: withheld.map(inOneOrder).toSorted(),
    withheldCount: (await storage.derivationState(scope)).withheldCount,
    timeline: (await storage.readTimeline(scope)).map(({ id, isWithheld }) => [id, isWithheld]),
    near: await storage.readWindows(scope, [
      { fromMs: 0, toMs: 31 * 60_000 },
      { fromMs: 60_000, toMs: 1_440 * 60_000 },
    ]),
    concepts: await storage.listConcepts([scope]),
    versions: await storage.conceptVersions("cn_0"),
    pending: pending && { ...pending, withheld: pending.withheld.length, revision: null },
  };
}

function inOneOrder({ layer, eventId, slot }: Withholding): string {
  return JSON.stringify([layer, eventId, slot?.subjectId, slot?.predicate]);
}
