import type { SynthesisJob } from "@keepsake/core";
import * as fc from "fast-check";
import { auditOf } from "./audit-of.ts";
import { blobStepOf } from "./blob-steps.ts";
import { keptRecordStepOf } from "./kept-record-steps.ts";
import type { StorageStep } from "./storage-step.ts";

const phraseNameOf = fc.constantFrom("My Trip", "my trip", "école", "Ecole", "summer");
const numberOf = fc.nat(3);

/**
 * Steps of a program that use what a storage keeps beside the log: phrases, leases, records, syntheses,
 * bytes.
 */
export function besideLogStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    blobStepOf(scopeOf),
    putPhraseOf(scopeOf),
    removePhraseOf(scopeOf),
    takeLeaseOf(),
    releaseLeaseOf(),
    keptRecordStepOf(),
    beginSynthesisOf(scopeOf),
    endSynthesisOf(scopeOf),
  );
}

function putPhraseOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, phraseNameOf).map(([scope, name]) => ({
    name: `name a time of ${scope} ${name}`,
    captures: [],
    run: async (storage) => {
      const phrase = { name, anchor: "2026-01-01", expression: "P0D..P9D" };
      await storage.putTimePhrase(scope, { phrase, audit: auditOf(scope) });
      return await storage.listTimePhrases(scope);
    },
  }));
}

function removePhraseOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, phraseNameOf).map(([scope, name]) => ({
    name: `take ${name} from ${scope}`,
    captures: [],
    run: async (storage) => ({
      isRemoved: await storage.removeTimePhrase(scope, { name, audit: auditOf(scope) }),
      left: await storage.listTimePhrases(scope),
    }),
  }));
}

function takeLeaseOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(fc.constantFrom("one", "two"), numberOf, numberOf).map(([name, who, at]) => ({
    name: `${who} takes lease ${name} at ${at}`,
    captures: [],
    run: (storage) =>
      storage.takeLease({ name, holder: `holder ${who}`, nowMs: at, untilMs: at + 2 }),
  }));
}

function releaseLeaseOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(fc.constantFrom("one", "two"), numberOf).map(([name, who]) => ({
    name: `${who} gives lease ${name} back`,
    captures: [],
    run: (storage) => storage.releaseLease(name, `holder ${who}`),
  }));
}

function beginSynthesisOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, numberOf).map(([scope, number]) => ({
    name: `begin synthesis ${number} of ${scope}`,
    captures: [],
    run: (storage) =>
      storage.beginSynthesis({
        job: toJob(scope, number, "running"),
        audit: auditOf(scope),
      }),
  }));
}

function endSynthesisOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const statusOf = fc.constantFrom<SynthesisJob["status"]>("completed", "failed");
  return fc.tuple(scopeOf, numberOf, statusOf).map(([scope, number, status]) => ({
    name: `synthesis ${number} of ${scope} has ${status}`,
    captures: [],
    run: async (storage) => {
      await storage.saveSynthesis(toJob(scope, number, status), []);
      const ids = [0, 1, 2, 3].map((each) => toJob(scope, each, status).jobId);
      return {
        jobs: await Promise.all(ids.map((id) => storage.findSynthesis(id))),
        last: await storage.lastSynthesis(scope),
      };
    },
  }));
}

function toJob(scope: string, number: number, status: SynthesisJob["status"]): SynthesisJob {
  return {
    jobId: `synth_${number}_${scope}`,
    scope,
    status,
    topics: ["Porto"],
    written: 0,
    unchanged: 0,
    startedAt: `2026-02-01T00:00:0${number}.000Z`,
    endedAt: null,
    problem: status === "failed" ? "Porto is too far" : null,
  };
}
