import { toEnvelope } from "@keepsake/core";
import * as fc from "fast-check";
import { toCapture } from "../log/to-capture.ts";
import type { BlobOwner } from "../storage/blob-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { auditOf } from "./audit-of.ts";
import type { StorageStep } from "./storage-step.ts";

const blobIds = ["blob_1", "blob_2", "blob_3"];
const idOf = fc.constantFrom(...blobIds);
const ownerOf = fc.constantFrom<BlobOwner>(
  { actor: "user:ana", tenant: null },
  { actor: "user:ana", tenant: "org:a" },
  { actor: "user:bea", tenant: null },
);

/** Steps of a program that keep bytes, refer to them, and take them away. */
export function blobStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 3, arbitrary: putOf() },
    { weight: 4, arbitrary: referOf(scopeOf) },
    { weight: 1, arbitrary: deleteOf() },
    { weight: 1, arbitrary: expireOf() },
  );
}

function putOf(): fc.Arbitrary<StorageStep> {
  const draftOf = fc.record({
    id: idOf,
    owner: ownerOf,
    contentType: fc.constantFrom("image/png", "text/plain"),
    sha256: fc.constantFrom("a", "b"),
    uploadedAtMs: fc.nat(3),
  });
  return draftOf.map((draft) => ({
    name: `upload ${JSON.stringify(draft)}`,
    captures: [],
    run: async (storage) => {
      const isFree = (await storage.findBlob(draft.id)) === null;
      const data = new TextEncoder().encode(draft.sha256.repeat(3));
      const id = isFree ? await storage.putBlob({ ...draft, data }, auditOf("org:a")) : null;
      return { id, kept: await readAll(storage) };
    },
  }));
}

function referOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const allowedOf = fc.constantFrom(undefined, "any" as const, blobIds.slice(0, 2));
  const keyOf = fc.option(fc.constantFrom("k1", "k2"), { nil: undefined });
  return fc
    .tuple(scopeOf, fc.array(idOf, { minLength: 1, maxLength: 2 }), allowedOf, keyOf)
    .map(([scope, ids, blobs, key]): StorageStep => {
      const captures = ids.map((blobId, index) => {
        const content = { kind: "blob_ref", blobId, transcript: "Porto at night" } as const;
        const idempotencyKey = index === 0 ? key : undefined;
        const context = { observedAt: "2026-02-01" };
        return toCapture(toEnvelope(scope, { content, context, idempotencyKey }), 0);
      });
      return {
        name: `refer to ${ids.join()} in ${scope} under ${key}, of ${JSON.stringify(blobs)}`,
        captures,
        run: async (storage) => {
          const batch = { scope, captures, blobs, audit: auditOf(scope) };
          return { outcome: await storage.commitEvents([batch]), kept: await readAll(storage) };
        },
      };
    });
}

function deleteOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(idOf, fc.option(ownerOf)).map(([id, owner]) => ({
    name: `delete ${id} of ${JSON.stringify(owner)}`,
    captures: [],
    run: async (storage) => ({
      bytes: await storage.deleteBlob({ id, owner, audit: auditOf("org:a") }),
      kept: await readAll(storage),
    }),
  }));
}

function expireOf(): fc.Arbitrary<StorageStep> {
  return fc.nat(4).map((beforeMs) => ({
    name: `let bytes expire before ${beforeMs}`,
    captures: [],
    run: async (storage) => ({
      expired: await storage.expireBlobs(beforeMs),
      kept: await readAll(storage),
    }),
  }));
}

async function readAll(storage: Storage): Promise<readonly object[]> {
  return await Promise.all(
    blobIds.map(async (id) => {
      const data = await storage.readBlob(id);
      return { found: await storage.findBlob(id), data: data && Array.from(data) };
    }),
  );
}
