/**
 * The turns that the evidence of a question names, each once, in the order named. An entry may hold
 * several ids, split by spaces, `;` or `,`, and write `D30:05` for `D30:5`; what names no turn of
 * `diaIds` is dropped.
 */
export function resolveEvidence(
  evidence: readonly string[],
  diaIds: ReadonlySet<string>,
): readonly string[] {
  const named = evidence.flatMap((entry) => entry.split(/[\s;,]+/)).map(normalizeDiaId);
  return [...new Set(named)].filter((id) => diaIds.has(id));
}

function normalizeDiaId(id: string): string {
  return id.replace(/^D0*(\d+):0*(\d+)$/, "D$1:$2");
}
