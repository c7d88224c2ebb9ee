import { MemoryError } from "@keepsake/core";
import type { AiMemoryFailure } from "./failure.ts";

/** Marks errors of this package, also those of another installed copy. */
export const aiMemoryMarker: unique symbol = Symbol.for("keepsake.ai-memory-error");

/** Any error that a client of ai-memory throws; aborting a call throws its signal's reason instead. */
export type AiMemoryError = MemoryError & AiMemoryFailure;

/** Tells an error that a client of ai-memory threw. */
export function isAiMemoryError(error: unknown): error is AiMemoryError {
  return MemoryError.isInstance(error) && aiMemoryMarker in error;
}
