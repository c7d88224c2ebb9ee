import type { PreviewRecord } from "../../erasure-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** Keeps a preview, and drops those that have expired. */
export function savePreview({ previews, selections }: MemoryState, record: PreviewRecord): void {
  for (const [id, { record: other, isUsed }] of previews) {
    if (other.preview.expiresAt <= record.preview.createdAt && !isUsed) {
      previews.delete(id);
      selections.delete(id);
    }
  }
  previews.set(record.preview.previewId, { record, isUsed: false });
}
