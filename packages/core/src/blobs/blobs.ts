import type { CallOptions } from "../call-options.ts";

/** What is known of bytes that were uploaded. */
export interface UploadedBlob {
  /** `blob_` and 26 characters. */
  readonly blobId: string;
  readonly sizeBytes: number;
  /** Such as `image/png`: what the uploader said, which nobody checks. */
  readonly contentType: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Bytes that were uploaded. */
export interface StoredBlob {
  readonly blobId: string;
  /** As in {@link UploadedBlob}. */
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** What to keep with bytes. */
export interface BlobDetails {
  /**
   * A media type, such as `image/png`, with or without parameters; none of JSON or of several parts.
   * @default "application/octet-stream"
   */
  readonly contentType?: string | undefined;
}

/** What became of bytes that were to be deleted. */
export interface DeletedBlob {
  readonly blobId: string;
  /** How many there were. */
  readonly bytesDeleted: number;
}

/**
 * Pictures, recordings and other bytes, which events refer to by content of kind `blob_ref`. They belong
 * to no scope: whoever uploaded them may read them, and whoever may read an event that refers to them.
 * They go with the last such event that is left. Those that no event ever referred to go a day after
 * they were uploaded.
 */
export interface Blobs {
  /**
   * Uploads bytes, at most 32 MiB. The same bytes of one type are kept once for each uploader, under
   * one id.
   *
   * @throws `ValidationError` on field `data` for more bytes, and on `contentType` for what is no media
   * type; `PolicyDeniedError` without `blob.upload`.
   */
  uploadBlob(data: Uint8Array, details?: BlobDetails, options?: CallOptions): Promise<UploadedBlob>;

  /** Bytes by their id. @throws `NotFoundError` where there are none, or none that may be read. */
  blob(id: string, options?: CallOptions): Promise<StoredBlob>;

  /**
   * Deletes bytes, also where events refer to them; those stay.
   *
   * @throws `NotFoundError` where there are none, or another uploaded them; `PolicyDeniedError` without
   * `blob.upload`.
   */
  deleteBlob(id: string, options?: CallOptions): Promise<DeletedBlob>;
}
