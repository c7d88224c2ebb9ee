import * as fc from "fast-check";
import type { FactQuery } from "../storage/fact-storage.ts";
import { deriveAll } from "./derive-all.ts";
import { scopesOf } from "./log-steps.ts";
import type { StorageStep } from "./storage-step.ts";
import { termOf, wordOf } from "./word-arbitraries.ts";

const deriveStep: StorageStep = {
  name: "derive",
  captures: [],
  run: deriveAll,
};

const entityIdOf = fc.constantFrom("ent_move", "ent_moved", "ent_porto", "ent_well", "ent_nothing");

/** Steps of a program that derive, and read what was derived. */
export function derivedStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(deriveStep) },
    { weight: 2, arbitrary: findFactsOf(scopeOf) },
    { weight: 2, arbitrary: searchFactsOf(scopeOf) },
    { weight: 2, arbitrary: readDerivedOf(scopeOf) },
    { weight: 2, arbitrary: countOf(scopeOf) },
    { weight: 1, arbitrary: resetOf(scopeOf) },
  );
}

function factQueryOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<FactQuery> {
  return fc.record({
    scopes: scopesOf(scopeOf),
    subjectIds: fc.option(fc.uniqueArray(entityIdOf), { freq: 1 }),
    predicates: fc.option(fc.constant(["is"]), { freq: 1 }),
    object: fc.option(fc.oneof(entityIdOf, wordOf), { freq: 1 }),
    ids: fc.constant(null),
    recordedAtMs: fc.constantFrom(null, 0, Number.MAX_SAFE_INTEGER),
    includeClosed: fc.boolean(),
  });
}

function findFactsOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return factQueryOf(scopeOf).map((query): StorageStep => ({
    name: `find facts ${JSON.stringify(query)}`,
    captures: [],
    run: async (storage) => {
      const facts = await storage.findFacts(query);
      const byId = await Promise.all(facts.map(({ id }) => storage.findFact(id)));
      return { facts, byId, none: await storage.findFact("fact_none") };
    },
  }));
}

function searchFactsOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc
    .record({
      scopes: fc.tuple(scopeOf),
      terms: fc.array(termOf, { maxLength: 3 }),
      recordedAtMs: fc.constantFrom(null, 0, Number.MAX_SAFE_INTEGER),
      validAtMs: fc.constantFrom(null, 0, Number.MAX_SAFE_INTEGER),
      limit: fc.integer({ min: 1, max: 4 }),
    })
    .map((search): StorageStep => ({
      name: `search facts ${JSON.stringify(search)}`,
      captures: [],
      run: (storage) => storage.searchFacts(search),
    }));
}

function readDerivedOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, fc.uniqueArray(entityIdOf)).map(([scope, subjects]): StorageStep => ({
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
}

function countOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return scopeOf.map((scope): StorageStep => ({
    name: `count ${scope}`,
    captures: [],
    run: async (storage) => {
      const { facts, timeline, ...counts } = await storage.countScope(scope);
      return {
        ...counts,
        facts: facts.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
        timeline: timeline.map(({ id }) => id),
      };
    },
  }));
}

function resetOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return scopeOf.map((scope): StorageStep => ({
    name: `derive ${scope} anew`,
    captures: [],
    run: (storage) => storage.resetDerivation(scope),
  }));
}
