import { z } from "zod";

/** Bytes that were uploaded. */
export const uploadedBlobSchema: z.ZodType = z
  .object({
    id: z.string(),
    blobId: z.string(),
    sizeBytes: z.int(),
    contentType: z.string(),
    sha256: z.string(),
  })
  .meta({ id: "Blob" });

/** Bytes that were deleted. */
export const deletedBlobSchema: z.ZodType = z.object({
  blobId: z.string(),
  bytesDeleted: z.int(),
});
