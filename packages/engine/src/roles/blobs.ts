import { type Blobs, recordNotFound, requireBlobData, toContentType } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { toAuditDraft, whenGranted } from "../access/access.ts";
import { toBlobOwner } from "../access/may-read-blob.ts";
import { createId } from "../create-id.ts";
import { type BoundEngine, readWithin } from "../engine.ts";
import { unreferredMs } from "../retention/retention-sweeper.ts";

const detailsSchema = strictObject({ contentType: z.unknown().optional() });

/** Keeping bytes in an engine. */
export function createBlobs({ storage, access }: BoundEngine): Blobs {
  return {
    async uploadBlob(given, details = {}, options) {
      requireBlobData(given);
      const checked = validate(detailsSchema, details, { name: "details" });
      const contentType = toContentType(checked.contentType);
      const data = new Uint8Array(given);
      return await readWithin(options, () =>
        whenGranted(access.require("blob.upload", null, "uploadBlob"), async (grant) => {
          const uploadedAtMs = Date.now();
          const sha256 = await digest(data);
          const id = createId("blob");
          const draft = { id, owner: toBlobOwner(access), contentType, sha256, uploadedAtMs, data };
          await storage.expireBlobs(uploadedAtMs - unreferredMs);
          const sizeBytes = data.length;
          const audit = toAuditDraft(grant, { blobId: id, sizeBytes });
          return { blobId: await storage.putBlob(draft, audit), sizeBytes, contentType, sha256 };
        }),
      );
    },
    blob: async (id, options) =>
      await readWithin(options, async () => {
        const found = typeof id === "string" ? await storage.findBlob(id) : null;
        const data = found === null ? null : await storage.readBlob(found.id);
        if (found === null || data === null) {
          throw recordNotFound("blob", id);
        }
        return { blobId: found.id, contentType: found.contentType, data };
      }),
    deleteBlob: async (id, options) =>
      await readWithin(options, () =>
        whenGranted(access.require("blob.upload", null, "deleteBlob"), async (grant) => {
          const owner = access.caller.preset === null ? null : toBlobOwner(access);
          const audit = toAuditDraft(grant, { blobId: id });
          const isId = typeof id === "string";
          const bytesDeleted = isId ? await storage.deleteBlob({ id, owner, audit }) : null;
          if (bytesDeleted === null) {
            throw recordNotFound("blob", id);
          }
          return { blobId: id, bytesDeleted };
        }),
      ),
  };
}

/** SHA-256 in hexadecimal, worked out beside the event loop. */
async function digest(data: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", data)).toString("hex");
}
