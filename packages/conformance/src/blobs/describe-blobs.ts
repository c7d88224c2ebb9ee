import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeBlobAccess } from "./describe-blob-access.ts";
import { describeBlobEvents } from "./describe-blob-events.ts";
import { describeBlobLifetime } from "./describe-blob-lifetime.ts";
import { describeDeletingBlobs } from "./describe-deleting-blobs.ts";
import { describeMissingBlobs } from "./describe-missing-blobs.ts";
import { describeUploading } from "./describe-uploading.ts";
import { describeWrongUploads } from "./describe-wrong-uploads.ts";

/** Bytes that events refer to. */
export function describeBlobs(suite: Suite): void {
  describe("blobs", () => {
    describeUploading(suite);
    describeWrongUploads(suite);
    describeBlobEvents(suite);
    describeMissingBlobs(suite);
    describeBlobAccess(suite);
    describeDeletingBlobs(suite);
    describeBlobLifetime(suite);
  });
}
