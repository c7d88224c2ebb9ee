/** A predicate as it is kept: in small letters, its spaces and dashes as `_`. */
export function toCanonicalPredicate(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, "_");
}
