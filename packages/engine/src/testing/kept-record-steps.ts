import * as fc from "fast-check";
import type { StorageStep } from "./storage-step.ts";

const kindOf = fc.constantFrom("token", "job");
const keyOf = fc.constantFrom("a", "b", "B", "é");
const timeOf = fc.nat(3).map((at) => `2026-02-01T00:00:0${at}.000Z`);

/** Steps that use what a storage keeps for a server. */
export function keptRecordStepOf(): fc.Arbitrary<StorageStep> {
  return fc.oneof(putOf(), findOf(), removeOf());
}

function putOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(kindOf, keyOf, fc.option(timeOf), timeOf).map(([kind, key, expiresAt, now]) => ({
    name: `keep ${kind} ${key} until ${expiresAt} at ${now}`,
    captures: [],
    run: async (storage) => {
      await storage.putRecord({ kind, key, value: { told: now }, expiresAt }, now);
      return await storage.listRecords({ kind, after: null, limit: 10, now });
    },
  }));
}

function findOf(): fc.Arbitrary<StorageStep> {
  return fc
    .tuple(kindOf, keyOf, fc.integer({ min: 1, max: 2 }), timeOf)
    .map(([kind, key, limit, now]) => ({
      name: `find ${kind} ${key}, and ${limit} after it, at ${now}`,
      captures: [],
      run: async (storage) => [
        await storage.findRecord(kind, key, now),
        await storage.listRecords({ kind, after: key, limit, now }),
      ],
    }));
}

function removeOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(kindOf, keyOf, timeOf).map(([kind, key, now]) => ({
    name: `take ${kind} ${key} away at ${now}`,
    captures: [],
    run: async (storage) => [
      await storage.removeRecord(kind, key, now),
      await storage.findRecord(kind, key, now),
    ],
  }));
}
