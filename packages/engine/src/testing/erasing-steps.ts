import type { ErasurePhase, LayerCounts } from "@keepsake/core";
import * as fc from "fast-check";
import type { ErasureRecord, PreviewRecord } from "../storage/erasure-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { auditOf } from "./audit-of.ts";
import { pickId, type StorageStep } from "./storage-step.ts";

const nothing: LayerCounts = { events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 };
const dayMs = 24 * 60 * 60_000;

/** What a program wants to be selected: these of the ids tried so far, or the whole scope. */
const wantedOf = fc.option(fc.array(fc.nat(20), { maxLength: 6 }), { freq: 2 });

/** Steps of a program that preview erasures, begin them, take them on and look at them. */
export function erasingStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 1, arbitrary: previewOf(scopeOf) },
    { weight: 3, arbitrary: beginOf(scopeOf) },
    { weight: 1, arbitrary: beginFromPreviewOf() },
    { weight: 6, arbitrary: goOnOf() },
    { weight: 1, arbitrary: endOf() },
    { weight: 1, arbitrary: eraseBesideOf(scopeOf) },
    { weight: 2, arbitrary: lookOf(scopeOf) },
  );
}

function previewOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, wantedOf, fc.nat(2)).map(([scope, wanted, day]) => ({
    name: `preview ${JSON.stringify(wanted)} of ${scope} on day ${day}`,
    captures: [],
    run: async (storage, ids) => {
      const previewId = await nextId(storage, "ervw");
      const state = await storage.scopeState(scope);
      if (wanted !== null) {
        const eventIds = wanted.map((at) => pickId(ids, at));
        await storage.selectForErasure({ id: previewId, scope, eventIds, throughRow: 100 });
      }
      const [createdAt, expiresAt] = [day, day + 1].map((at) => new Date(at * dayMs).toISOString());
      const times = { createdAt: createdAt ?? "", expiresAt: expiresAt ?? "" };
      const preview = {
        previewId,
        scope,
        estimated: nothing,
        eventIds: [],
        sharedReferences: [],
        ...times,
      };
      await storage.savePreview({ preview, isWhole: wanted === null, state });
      return { state, previews: await listPreviews(storage) };
    },
  }));
}

function beginOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const keyOf = fc.option(fc.constantFrom("key 1", "key 2"), { freq: 1 });
  return fc
    .tuple(scopeOf, wantedOf, fc.record({ key: keyOf, throughRow: fc.constantFrom(2, 6, 100) }))
    .map(([scope, wanted, { key, throughRow }]) => ({
      name: `erase ${JSON.stringify(wanted)} of ${scope} through ${throughRow} under ${key}`,
      captures: [],
      run: async (storage, ids) => {
        const id = await nextId(storage, "erasure");
        if (wanted !== null) {
          const eventIds = wanted.map((at) => pickId(ids, at));
          await storage.selectForErasure({ id, scope, eventIds, throughRow });
        }
        const record = toRecord(scope, { id, selectionId: id, isWhole: wanted === null });
        const request = { key, digest: "" };
        const beginning = { record: { ...record, request, throughRow }, from: null };
        return await storage.beginErasure(beginning);
      },
    }));
}

function beginFromPreviewOf(): fc.Arbitrary<StorageStep> {
  return fc.nat(5).map((at) => ({
    name: `erase what preview ${at} tells`,
    captures: [],
    run: async (storage) => {
      const previews = await listPreviews(storage);
      const from = previews[at % previews.length];
      if (from === undefined) {
        return null;
      }
      const { preview, isWhole } = from;
      const id = await nextId(storage, "erasure");
      const selectionId = isWhole ? id : preview.previewId;
      const record = toRecord(preview.scope, { id, selectionId, isWhole });
      return await storage.beginErasure({ record, from });
    },
  }));
}

/** What can be done to an erasure under way. */
interface Move {
  readonly name: string;
  readonly make: (storage: Storage, record: ErasureRecord) => Promise<unknown>;
}

const numberOf = fc.integer({ min: 1, max: 4 });
const phases: readonly ErasurePhase[] = ["enumerate", "refcount", "delete", "cleanup"];

const moveOf: fc.Arbitrary<Move> = fc.oneof(
  numberOf.map((rows): Move => ({
    name: `gather ${rows} rows`,
    make: (storage, { erasure }) => storage.gatherEvents(erasure.erasureId, rows),
  })),
  numberOf.map((limit): Move => ({
    name: `delete ${limit} events`,
    make: (storage, { erasure }) => storage.deleteEvents(erasure.erasureId, limit),
  })),
  fc.constantFrom(...phases).map((phase): Move => ({
    name: `go to ${phase}`,
    make: (storage, record) =>
      storage.saveErasure({ ...record, erasure: { ...record.erasure, phase } }),
  })),
  numberOf.map((limit): Move => ({
    name: `delete all by ${limit}`,
    make: (storage, record) => deleteAll(storage, record, limit),
  })),
  fc.constant<Move>({
    name: "cancel",
    make: (storage, { erasure }) =>
      storage.cancelErasure(erasure.erasureId, auditOf(erasure.scope)),
  }),
);

async function deleteAll(
  storage: Storage,
  { erasure, isWhole }: ErasureRecord,
  limit: number,
): Promise<readonly string[]> {
  for (let isMore = isWhole && erasure.receipt === null; isMore;) {
    isMore = await storage.gatherEvents(erasure.erasureId, limit);
  }
  const deleted: string[] = [];
  for (let isMore = true; isMore;) {
    const slice = await storage.deleteEvents(erasure.erasureId, limit);
    deleted.push(...slice.eventIds);
    ({ isMore } = slice);
  }
  return deleted;
}

function goOnOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(fc.nat(5), moveOf).map(([at, { name, make }]) => ({
    name: `${name} of erasure ${at}`,
    captures: [],
    run: async (storage) => {
      const records = await listErasures(storage);
      const record = records[at % records.length];
      return record === undefined ? null : await make(storage, record);
    },
  }));
}

function endOf(): fc.Arbitrary<StorageStep> {
  return fc.nat(5).map((at) => ({
    name: `end erasure ${at}`,
    captures: [],
    run: async (storage) => {
      const records = await listErasures(storage);
      const record = records[at % records.length];
      if (record === undefined) {
        return null;
      }
      const settled = [await storage.compact(), await storage.settleLog()];
      const { erasureId, scope, startedAt, deleted } = record.erasure;
      const erasure = { ...record.erasure, phase: "done" as const };
      const told = { erasureId, startedAt, completedAt: startedAt, partial: false, deleted };
      const ended = await storage.endErasure({
        record: { ...record, erasure },
        receipt: { ...told, scope, actor: record.audit.actor, manifestSha256: "" },
        audit: auditOf(scope),
      });
      return { settled, ended };
    },
  }));
}

function eraseBesideOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return scopeOf.map((scope) => ({
    name: `erase what ${scope} keeps beside its log`,
    captures: [],
    run: (storage) => storage.eraseBesideLog(scope),
  }));
}

function lookOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc
    .tuple(scopeOf, fc.nat(6), fc.integer({ min: 1, max: 4 }))
    .map(([scope, afterRow, limit]) => ({
      name: `look at the erasures of ${scope}`,
      captures: [],
      run: async (storage, ids) => {
        const records = await listErasures(storage);
        const stretches = records.flatMap(({ erasure }) =>
          (["pending", "deleted"] as const).map((of) =>
            storage.erasureEvents(erasure.erasureId, { of, afterRow, limit }),
          ),
        );
        const shared = await storage.sharedRecords(scope, ids);
        return {
          records,
          open: await storage.openErasures(),
          ofKey: await storage.erasureOfKey("key 1"),
          state: await storage.scopeState(scope),
          shared: shared.map(({ id }) => id).toSorted(),
          events: await Promise.all(stretches),
        };
      },
    }));
}

interface NewErasure {
  readonly id: string;
  readonly selectionId: string;
  readonly isWhole: boolean;
}

function toRecord(scope: string, { id, ...selected }: NewErasure): ErasureRecord {
  const erasure: ErasureRecord["erasure"] = {
    erasureId: id,
    scope,
    status: "running",
    phase: "enumerate",
    fractionComplete: 0,
    deleted: nothing,
    startedAt: "2026-01-01T00:00:00.000Z",
    endedAt: null,
    receipt: null,
    problem: null,
  };
  return {
    ...selected,
    erasure,
    throughRow: 100,
    isShared: true,
    request: { key: null, digest: "" },
    audit: auditOf(scope),
    gatheredRow: 0,
    affected: null,
    isCancelled: false,
  };
}

/** An id that no step before had. */
async function nextId(storage: Storage, kind: string): Promise<string> {
  const [row] = await storage.appendAudit([auditOf("org:a")]);
  return `${kind}_${row?.index}`;
}

async function listErasures(storage: Storage): Promise<readonly ErasureRecord[]> {
  const ids = await everyId(storage, "erasure");
  const found = await Promise.all(ids.map((id) => storage.findErasure(id)));
  return found.filter((record) => record !== null);
}

async function listPreviews(storage: Storage): Promise<readonly PreviewRecord[]> {
  const ids = await everyId(storage, "ervw");
  const found = await Promise.all(ids.map((id) => storage.findPreview(id)));
  return found.filter((record) => record !== null);
}

async function everyId(storage: Storage, kind: string): Promise<readonly string[]> {
  const { length } = await storage.auditExtent();
  return Array.from({ length }, (_, index) => `${kind}_${index}`);
}
