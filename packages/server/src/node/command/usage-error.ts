/** A command line that cannot be followed; its message says why and what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
