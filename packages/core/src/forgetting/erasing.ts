import type { CallOptions } from "../call-options.ts";
import type { Erasure, ErasurePreview } from "./erasure.ts";
import type { ForgetSelector } from "./forget-selector.ts";

/** What to look at before it is erased; without a selector the whole scope. */
export interface ErasurePreviewRequest {
  readonly selector?: ForgetSelector | undefined;
}

/** What to erase: exactly one of `selector`, `confirmAll` and `fromPreviewId`. */
export interface ErasureRequest {
  readonly selector?: ForgetSelector | undefined;
  /** `true` erases everything in the scope. */
  readonly confirmAll?: boolean | undefined;
  /** Erases what a preview showed. */
  readonly fromPreviewId?: string | undefined;
  /** Why, for the audit log: at most 2,000 characters. It is kept; it should not repeat what is erased. */
  readonly auditNote?: string | undefined;
  /** Repeating the request under this key gives the same erasure; at most 64 bytes. */
  readonly idempotencyKey?: string | undefined;
}

/** Options of `erase`. */
export interface EraseOptions extends CallOptions {
  /**
   * When the call returns: once the erasure has begun, or once it has ended or failed. Where the memory
   * is closed before, it gives how far the erasure is.
   * @default "accepted"
   */
  readonly wait?: "accepted" | "completed" | undefined;
}

/** Erasing: forgetting that leaves no byte in the files of the memory. */
export interface Erasing {
  /**
   * Tells what an erasure would do, and changes nothing.
   *
   * @throws `ValidationError` for a selector without any field or with one that is unknown.
   */
  previewErasure(
    scope: string,
    request?: ErasurePreviewRequest,
    options?: CallOptions,
  ): Promise<ErasurePreview>;

  /**
   * Begins to erase: forgets what is selected as `forget` does, then takes every byte of it out of the
   * files. It goes on in the background, and after a crash once the memory is opened again; its
   * idempotency keys stay known by their hashes alone.
   *
   * @throws `ValidationError` where nothing or more than one thing is selected, or for a preview that
   * was never made, has expired or is of another scope; `ConflictError` where the scope has changed
   * since the preview, or the idempotency key was used for another request.
   */
  erase(scope: string, request: ErasureRequest, options?: EraseOptions): Promise<Erasure>;

  /** How far an erasure is. @throws `NotFoundError` where there is none with this id. */
  erasure(id: string, options?: CallOptions): Promise<Erasure>;

  /**
   * Stops an erasure before it deletes more; what is deleted by then stays so and is still taken out
   * of the files. One that has deleted everything, or has ended, is given as it is.
   *
   * @throws `NotFoundError` where there is none with this id.
   */
  cancelErasure(id: string, options?: CallOptions): Promise<Erasure>;
}
