import type { ScopeMember, ScopeSettings } from "@keepsake/core";
import * as fc from "fast-check";
import { auditOf } from "./audit-of.ts";
import type { StorageStep } from "./storage-step.ts";

const membersOf = fc.constantFrom<readonly ScopeMember[]>(
  [],
  [{ actor: "user:ana", role: "owner" }],
  [
    { actor: "user:ana", role: "reader" },
    { actor: "user:bea", role: "writer" },
  ],
);
const settingsOf = fc.constantFrom<ScopeSettings>(
  {},
  { defaultView: "local" },
  { retention: {} },
  { retention: { events: "P1D" } },
);

/** Steps of a program that register scopes, remove them and list them. */
export function registryStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 2, arbitrary: putOf(scopeOf) },
    { weight: 1, arbitrary: removeOf(scopeOf) },
    { weight: 2, arbitrary: readOf(scopeOf) },
    { weight: 1, arbitrary: listOf(scopeOf) },
  );
}

function putOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const changeOf = fc.record({
    path: scopeOf,
    isRegistered: fc.boolean(),
    members: membersOf,
    settings: settingsOf,
  });
  return fc.tuple(changeOf, fc.boolean()).map(([change, isStale]) => ({
    name: `register ${JSON.stringify({ change, isStale })}`,
    captures: [],
    run: async (storage) => {
      const { revision } = await storage.readRegistry([]);
      const decidedAt = isStale ? "before" : revision;
      const audit = auditOf(change.path);
      const isPut = await storage.putScope({ ...change, audit, revision: decidedAt });
      const after = await storage.readRegistry([]);
      return { isPut, isRevised: after.revision !== revision };
    },
  }));
}

function removeOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, fc.boolean()).map(([path, keepsRecords]) => ({
    name: `remove ${path}${keepsRecords ? " and keep its records" : ""}`,
    captures: [],
    run: async (storage) => {
      const { revision } = await storage.readRegistry([]);
      const outcome = await storage.removeScope(path, { audit: auditOf(path), keepsRecords });
      const after = await storage.readRegistry([]);
      return { outcome, isRevised: after.revision !== revision };
    },
  }));
}

function readOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const pathOf = fc.oneof(scopeOf, fc.constantFrom("org:b", "org"));
  return fc.array(pathOf, { maxLength: 3 }).map((paths) => ({
    name: `read the registry of ${JSON.stringify(paths)}`,
    captures: [],
    run: async (storage) => {
      const { scopes, isUsed } = await storage.readRegistry(paths);
      return { scopes, isUsed, below: await storage.listScopes(paths[0] ?? null) };
    },
  }));
}

function listOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const listingOf = fc.record({
    prefix: fc.option(scopeOf),
    isRegistered: fc.option(fc.boolean()),
    afterPath: fc.option(scopeOf, { freq: 1 }),
    limit: fc.integer({ min: 1, max: 4 }),
  });
  return listingOf.map((listing) => ({
    name: `list the registry ${JSON.stringify(listing)}`,
    captures: [],
    run: async (storage) => ({
      listed: await storage.listRegistry(listing),
      retaining: await storage.listRetaining(),
    }),
  }));
}
