import { MemoryError } from "@keepsake/core";

/** An error as one process tells it to another. */
export interface DescribedError {
  readonly name: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** What `work` was rejected with; null where it was not. */
export async function describeError(work: Promise<unknown>): Promise<DescribedError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return MemoryError.isInstance(error)
      ? { name: error.name, code: error.code, details: error.details, message: error.message }
      : { name: "", code: null, details: {}, message: String(error) };
  }
}
