import type { ExperienceInput } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";

/** Of the bytes that experiences refer to, the ids of those that the storage shows. */
export async function findBlobs(
  storage: Storage,
  inputs: readonly ExperienceInput[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of new Set(inputs.flatMap(blobIdOf))) {
    found.push(...((await storage.findBlob(id)) === null ? [] : [id]));
  }
  return found;
}

function blobIdOf(input: ExperienceInput): readonly string[] {
  if (typeof input === "string" || !("content" in input)) {
    return [];
  }
  return input.content.kind === "blob_ref" ? [input.content.blobId] : [];
}
