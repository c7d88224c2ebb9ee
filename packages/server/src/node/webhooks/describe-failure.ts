/** Characters of a reason that are told: a certificate has as many names as its owner likes. */
const longest = 300;

/** Why there was no answer, for whoever owns the subscription; a name with several addresses has a reason for each. */
export function describeFailure(cause: unknown): string {
  const causes: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  const reasons = causes.map((one) => (one instanceof Error ? one.message : String(one)));
  return reasons.join("; ").slice(0, longest);
}
