import * as fc from "fast-check";
import type { AuditDraft } from "../audit/audit-draft.ts";
import { auditOf } from "./audit-of.ts";
import type { StorageStep } from "./storage-step.ts";

const actorOf = fc.constantFrom("user:local", "user:ana");
const decisionOf = fc.constantFrom<AuditDraft["decision"]>("allow", "deny");
/** Before and after the time at which programs run. */
const boundOf = fc.option(fc.constantFrom("1970-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z"), {
  freq: 1,
});

/** Steps of a program that write to the audit log and read it. */
export function auditStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(appendOf(scopeOf), listOf(scopeOf), readOf());
}

function appendOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const draftOf = fc
    .tuple(scopeOf, actorOf, decisionOf)
    .map(([scope, actor, decision]) => ({ ...auditOf(scope), actor, decision }));
  return fc.array(draftOf, { maxLength: 3 }).map((drafts) => ({
    name: `append ${drafts.length} rows`,
    captures: [],
    run: (storage) => storage.appendAudit(drafts),
  }));
}

function listOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const listingOf = fc.record(
    {
      scope: scopeOf,
      since: boundOf,
      until: boundOf,
      beforeIndex: fc.option(fc.nat(10)),
      limit: fc.integer({ min: 1, max: 5 }),
      actor: actorOf,
      decision: decisionOf,
      capability: fc.constantFrom("scope.write" as const, "forget.gdpr" as const),
      operation: fc.constantFrom("experience" as const, "forget" as const),
    },
    { requiredKeys: ["scope", "since", "until", "beforeIndex", "limit"] },
  );
  return listingOf.map((listing) => ({
    name: `list rows ${JSON.stringify(listing)}`,
    captures: [],
    run: (storage) => storage.listAudit(listing),
  }));
}

function readOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })).map(([fromIndex, limit]) => ({
    name: `read ${limit} rows from ${fromIndex}`,
    captures: [],
    run: async (storage) => ({
      stretch: await storage.readAudit(fromIndex, limit),
      extent: await storage.auditExtent(),
    }),
  }));
}
