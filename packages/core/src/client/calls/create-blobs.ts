import type { Blobs } from "../../blobs/blobs.ts";
import type { CallOptions } from "../../call-options.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { CallMaker } from "../call.ts";
import { requireKnown } from "../http/require-known.ts";
import { readAnswer } from "../http/read-answer.ts";
import type { Transport } from "../http/transport.ts";
import { recordReader } from "../records/read-record.ts";
import { restoreFields } from "../restore-fields.ts";
import { toSegment } from "../to-segment.ts";

const path = "/v1/blobs";
const defaultType = "application/octet-stream";

type Remove = (id: string, options?: CallOptions) => Promise<{ readonly bytesDeleted: number }>;

/** Keeping bytes at a server. */
export function createBlobs(call: CallMaker, transport: Transport): Blobs {
  const remove: Remove = call("DELETE /v1/blobs/{blob}", recordReader({ bytesDeleted: 0 }));
  return {
    async uploadBlob(data, details = {}, options) {
      requireKnown(details, "contentType", "details");
      const { contentType = defaultType } = details;
      if (!(data instanceof Uint8Array)) {
        throw new ValidationError("data", `a ${typeof data} is no Uint8Array`);
      }
      if (!/^[!-~]+\/[ -~]*[!-~]$/.test(contentType)) {
        throw new ValidationError("contentType", "it is no media type; give one such as image/png");
      }
      const headers = { "content-type": contentType };
      const sent = transport.send({ path, body: data, headers, isRepeatable: true, options });
      const empty = { blobId: "", sizeBytes: data.length, contentType, sha256: "" };
      return recordReader(empty)(await restoreFields(sent, [["body", "data"]]));
    },
    async blob(blobId, options) {
      const one = { path: `${path}/${toSegment("blob", blobId)}`, options };
      return await transport.sendAnd(one, async (response) => ({
        blobId,
        contentType: response.headers.get("content-type") ?? defaultType,
        data: await readAnswer(response),
      }));
    },
    deleteBlob: async (blobId, options) => ({ blobId, ...(await remove(blobId, options)) }),
  };
}
