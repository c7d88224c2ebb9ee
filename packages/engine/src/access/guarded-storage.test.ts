import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { createFullAccess } from "./full-access.ts";
import { guardStorage } from "./guarded-storage.ts";

const scope = "user:ana";
const denial = "who reads it has asked for audit.read, or is only told numbers and hashes";
const registry = "decides what is allowed; what it lists is left to whom may read it";
const writing = "a write, which a role has asked for";
const erasing =
  "of an erasure, which forget.gdpr was asked for, or which goes on in the background";
const serving = "of whoever serves the memory; no handle has it";
const background = "of the background, which works for nobody";

/** What shows or changes as much through the guard, and why nobody sees by it what they may not. */
const askedBefore = {
  appendAudit: "writes what an actor did or was denied",
  listAudit: denial,
  readAudit: denial,
  auditExtent: denial,
  readRegistry: registry,
  listRegistry: registry,
  listRetaining: background,
  putScope: writing,
  removeScope: writing,
  commitEvents: writing,
  commitTogether: writing,
  putTimePhrase: writing,
  removeTimePhrase: writing,
  forgetEvents: writing,
  forget: writing,
  earlierForgetting: writing,
  putBlob: writing,
  deleteBlob: writing,
  expireBlobs: background,
  beginSynthesis: writing,
  saveSynthesis: background,
  nextPending: background,
  nextRepairs: background,
  readSlots: background,
  applyDerivation: background,
  resetDerivation: background,
  takeLease: background,
  releaseLease: background,
  chooseVectors: background,
  embeddedThrough: "how far vectors are worked out, of all scopes at once",
  nextUnembedded: background,
  knownVectors: background,
  applyVectors: background,
  dropOldVectors: background,
  putRecord: serving,
  findRecord: serving,
  listRecords: serving,
  removeRecord: serving,
  addSubscription: serving,
  findSubscription: serving,
  listSubscriptions: serving,
  changeSubscription: serving,
  removeSubscription: serving,
  queueNotice: serving,
  dueDeliveries: serving,
  settleAttempt: serving,
  findDelivery: serving,
  listDeliveries: serving,
  listAttempts: serving,
  requeueDeliveries: serving,
  dropDelivery: serving,
  expireDeliveries: background,
  tidyUp: background,
  close: "shows nothing",
  derivationState: "how far a scope is read, for whom asked to read, forget or write there",
  scopeState: erasing,
  selectForErasure: erasing,
  sharedRecords: erasing,
  savePreview: erasing,
  findPreview: erasing,
  beginErasure: erasing,
  erasureOfKey: erasing,
  findErasure: erasing,
  openErasures: erasing,
  saveErasure: erasing,
  gatherEvents: erasing,
  erasureEvents: erasing,
  eraseBesideLog: erasing,
  deleteEvents: erasing,
  cancelErasure: erasing,
  compact: erasing,
  settleLog: erasing,
  endErasure: erasing,
  countScope: "numbers, which diagnostics.read was asked for",
} as const satisfies Partial<Record<keyof Storage, string>>;

/** What to find, as a filled storage has it. */
interface Known {
  readonly row: number;
  readonly eventId: string;
  readonly factId: string;
  readonly jobId: string;
  readonly conceptId: string;
  readonly blobId: string;
  readonly vectorId: string;
  readonly vectorRow: number;
}

type Guarded = Exclude<keyof Storage, keyof typeof askedBefore>;

const scopes = [scope];
const embedding = { model: "m", vector: [1, 0] };
const terms = [["porto"]];
const anyFact = { subjectIds: null, predicates: null, object: null, ids: null, recordedAtMs: null };
const anyEvent = { ids: null, labels: null, observed: null, recorded: null };
const anyTime = {
  sinceMs: null,
  untilMs: null,
  labels: [],
  observedActor: null,
  modality: null,
  after: null,
};
const anyVector = { ids: null, labels: null };
const anyClaim = { subjectIds: null, predicates: null, objectIds: null };

/** Each read that the guard looks after. */
const guarded: Readonly<Record<Guarded, (storage: Storage, known: Known) => Promise<unknown>>> = {
  searchEvents: (storage) => storage.searchEvents({ scopes, terms, neighbours: 1 }),
  listSpeakers: (storage) => storage.listSpeakers(scopes),
  readEvents: (storage, { row }) => storage.readEvents([row]),
  findEvent: (storage, { eventId }) => storage.findEvent(eventId),
  findWrites: (storage, { eventId }) => storage.findWrites({ eventId }),
  listEvents: (storage) => storage.listEvents({ scopes, ...anyTime, limit: 10 }),
  readTimeline: (storage) => storage.readTimeline(scope),
  readWindows: (storage) => storage.readWindows(scope, [{ fromMs: 0, toMs: 1e14 }]),
  listScopes: (storage) => storage.listScopes(null),
  findFacts: (storage) => storage.findFacts({ scopes, ...anyFact, includeClosed: true }),
  searchFacts: (storage) =>
    storage.searchFacts({ scopes, terms, recordedAtMs: null, validAtMs: null, limit: 10 }),
  findFact: (storage, { factId }) => storage.findFact(factId),
  factsOfEvents: (storage, { eventId }) => storage.factsOfEvents([eventId]),
  listNames: (storage) => storage.listNames(scopes),
  listConcepts: (storage) => storage.listConcepts(scopes),
  conceptVersions: (storage, { conceptId }) => storage.conceptVersions(conceptId),
  findSynthesis: (storage, { jobId }) => storage.findSynthesis(jobId),
  lastSynthesis: (storage) => storage.lastSynthesis(scope),
  findBlob: (storage, { blobId }) => storage.findBlob(blobId),
  readBlob: (storage, { blobId }) => storage.readBlob(blobId),
  listTimePhrases: (storage) => storage.listTimePhrases(scope),
  selectEvents: (storage) => storage.selectEvents({ scope, ...anyEvent }),
  findClaims: (storage) => storage.findClaims({ scope, ...anyClaim }),
  searchVectors: (storage) =>
    storage.searchVectors({ scopes, ...embedding, ...anyVector, minScore: -1, limit: 10 }),
  readCosines: (storage) => storage.readCosines({ scopes, ...embedding }),
  readVectors: (storage, { vectorRow }) =>
    storage.readVectors({ scopes, model: "m", dimensions: 2, rows: [vectorRow] }),
  readMetadata: (storage, { vectorRow }) => storage.readMetadata(scopes, [vectorRow]),
  ownEmbeddings: (storage, { vectorId }) => storage.ownEmbeddings(scope, [vectorId]),
  listWithheld: (storage) => storage.listWithheld(scopes, "episodes"),
};

/** Storage with something of everything in the scope. */
async function fill(storage: Storage): Promise<Known> {
  const memory = createEmbeddedMemory(storage);
  const triple = {
    subject: { type: "entity", id: "ana", name: "Ana" },
    predicate: "lives_in",
    object: "Porto",
  } as const;
  const { eventId } = await memory.experience(scope, { triple }, { wait: "consolidated" });
  await memory.addTimePhrase(scope, { name: "s", anchor: "2026-03-01", expression: "P0D..P7D" });
  const { jobId } = await memory.synthesize(scope, { topics: ["Ana"] });
  await expect.poll(() => memory.synthesisJob(jobId)).toMatchObject({ status: "completed" });
  const selector = { memoryIds: [eventId] };
  await memory.forget(scope, { selector, cascade: "derived_only", layers: ["episodes"] });
  const { blobId } = await memory.uploadBlob(Uint8Array.of(1, 2, 3));
  const pictured = await memory.experience(scope, {
    content: { kind: "blob_ref", blobId },
    observedActor: { id: "Ana" },
    embedding,
  });
  const { hits } = await storage.searchEvents({ scopes, terms, neighbours: 0 });
  const [fact] = await storage.findFacts({ scopes, ...anyFact, includeClosed: false });
  const [concept] = await storage.listConcepts(scopes);
  const conceptId = concept?.id ?? "";
  return {
    row: hits[0]?.row ?? 0,
    eventId,
    factId: fact?.id ?? "",
    jobId,
    conceptId,
    blobId,
    vectorId: pictured.eventId,
    vectorRow: pictured.logOffset ?? 0,
  };
}

test("every method of a storage is guarded, or asked for before it is used", async () => {
  const methods = Object.keys(await openSqliteStorage(":memory:"));
  const known = [...Object.keys(guarded), ...Object.keys(askedBefore)];
  expect(methods.toSorted()).toEqual(known.toSorted());
});

test.each<[string, () => Promise<Storage>]>([
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["lists", async () => createMemoryStorage()],
])("a stranger is shown by no read of %s that there is anything", async (_, open) => {
  const [storage, empty] = [await open(), await open()];
  const known = await fill(storage);
  const full = createFullAccess({ actor: "user:local", storage });
  const seenBy = (actor: string): Storage => guardStorage(storage, full.bind(actor, {}));
  for (const [name, read] of Object.entries(guarded)) {
    const [all, nothing] = [await read(storage, known), await read(empty, known)];
    expect([name, all]).not.toEqual([name, nothing]);
    expect([name, await read(seenBy("user:bo"), known)]).toEqual([name, nothing]);
    expect([name, await read(seenBy("user:ana"), known)]).toEqual([name, all]);
  }
});
