/** What gives the same promise to all who ask, and starts anew after one that failed. */
export function shareUntilFailure<T>(start: () => Promise<T>): () => Promise<T> {
  let shared: Promise<T> | undefined;
  return () => {
    shared ??= start().catch((error: unknown) => {
      shared = undefined;
      throw error;
    });
    return shared;
  };
}
