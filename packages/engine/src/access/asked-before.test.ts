import { type Memory, PolicyDeniedError } from "@keepsake/core";
import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";

const scope = "user:ana";
const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };

type Call = (memory: Memory) => Promise<unknown>;

async function collect<T>(parts: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const part of parts) {
    collected.push(part);
  }
  return collected;
}

/** Every method that takes a scope, but for the policy itself, which everybody may ask for. */
const calls: Readonly<Record<string, Call>> = {
  experience: (memory) => memory.experience(scope, "Hello."),
  experienceBulk: (memory) => memory.experienceBulk(scope, ["Hello."]),
  experienceAcross: (memory) => memory.experienceAcross([{ scope, input: "Hello." }]),
  recall: (memory) => memory.recall(scope, "Hello"),
  answer: (memory) => memory.answer(scope, "Who?"),
  answerStream: (memory) => collect(memory.answerStream(scope, "Who?")),
  similar: (memory) => memory.similar(scope, { embedding: { model: "m", vector: [1] } }),
  embeddings: (memory) => memory.embeddings(scope, ["evt_1"]),
  events: (memory) => memory.events(scope),
  episodes: (memory) => memory.episodes(scope),
  facts: (memory) => memory.facts(scope),
  factTimeline: (memory) => memory.factTimeline(scope, { subject: "Ana" }),
  conflicts: (memory) => memory.conflicts(scope),
  beliefs: (memory) => memory.beliefs(scope),
  createBelief: (memory) => memory.createBelief(scope, { statement: "It rains.", confidence: 1 }),
  understanding: (memory) => memory.understanding(scope),
  coverage: (memory) => memory.coverage(scope),
  buildEpisodes: (memory) => memory.buildEpisodes(scope),
  buildBeliefs: (memory) => memory.buildBeliefs(scope),
  synthesize: (memory) => memory.synthesize(scope),
  addTimePhrase: (memory) => memory.addTimePhrase(scope, phrase),
  timePhrases: (memory) => memory.timePhrases(scope),
  removeTimePhrase: (memory) => memory.removeTimePhrase(scope, "sprint"),
  audit: (memory) => memory.audit(scope),
  layerStats: (memory) => memory.layerStats(scope),
  forget: (memory) => memory.forget(scope, { confirmAll: true }),
  "forget dry": (memory) => memory.forget(scope, { confirmAll: true, dryRun: true }),
  previewErasure: (memory) => memory.previewErasure(scope),
  erase: (memory) => memory.erase(scope, { confirmAll: true }),
  registerScope: (memory) => memory.registerScope(scope),
  scopeInfo: (memory) => memory.scopeInfo(scope),
  setMembers: (memory) => memory.setMembers(scope, []),
  setSettings: (memory) => memory.setSettings(scope, {}),
  applyRetention: (memory) => memory.applyRetention(scope),
  deleteScope: (memory) => memory.deleteScope(scope, { records: "forget" }),
  "policy of another": (memory) => memory.effectivePolicy(scope, { actor: "user:ana" }),
};

/** What it takes to decide, and to tell of it. */
const deciding = ["readRegistry", "appendAudit"];
/** What the background does meanwhile. */
const background = ["tidyUp", "nextPending", "nextRepairs", "takeLease", "releaseLease"];

/** A storage that notes which of its methods are used. */
function noteUses(storage: Storage, used: Set<string>): Storage {
  return new Proxy(storage, {
    get(target, name) {
      used.add(String(name));
      return Reflect.get(target, name);
    },
  });
}

test("the calls are those that take a scope", async () => {
  const memory = createEmbeddedMemory(await openSqliteStorage(":memory:"));
  const others = [
    "event",
    "episode",
    "fact",
    "beliefWhy",
    "beliefHistory",
    "concept",
    "conceptHistory",
    "conflict",
    "resolveConflict",
    "synthesisJob",
    "erasure",
  ];
  const ofNoScope = [
    "cancelErasure",
    "auditRow",
    "verifyAudit",
    "auditTrail",
    "listScopes",
    "whoami",
    "writeStatus",
    "blob",
  ];
  const ofNobodys = ["uploadBlob", "deleteBlob"];
  const beside = [
    "effectivePolicy",
    "lifecycle",
    "scope",
    "as",
    "rebuild",
    "records",
    "webhooks",
    "deployment",
    "authorise",
    "watch",
    "refuse",
    "close",
  ];
  const known = [...Object.keys(calls), ...others, ...ofNoScope, ...ofNobodys, ...beside];
  expect(known).toEqual(expect.arrayContaining(Object.keys(memory)));
  await memory.close();
});

test.each(Object.entries(calls))("%s asks before it looks or does anything", async (_, call) => {
  const used = new Set<string>();
  const memory = createEmbeddedMemory(noteUses(await openSqliteStorage(":memory:"), used));
  await memory.experience(scope, "I live in Porto.", { wait: "consolidated" });
  used.clear();
  await expect(call(memory.as("user:bo"))).rejects.toBeInstanceOf(PolicyDeniedError);
  const own = Array.from(used).filter((name) => !background.includes(name));
  expect(own.toSorted()).toEqual(deciding.toSorted());
  await memory.close();
});
