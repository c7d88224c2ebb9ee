import type { ExperienceInput } from "@keepsake/core";

/** Bytes that events of the same import refer to. */
export interface ImportedBlob {
  /** As the events name it. */
  readonly blobId: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** What a row turned out to be. */
export type ImportRow =
  | { readonly kind: "event"; readonly scope: string; readonly input: ExperienceInput }
  | { readonly kind: "blob"; readonly blob: ImportedBlob }
  | { readonly kind: "skipped" }
  /** Nothing at all, which is not counted. */
  | { readonly kind: "blank" };

/** Reads a row. @throws `ValidationError` that names the field at fault. */
export type ReadRow = (row: unknown) => ImportRow;
