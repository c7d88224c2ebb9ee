import { ValidationError } from "@keepsake/core";
import type { DocumentInterface } from "@langchain/core/documents";

/**
 * The ids of documents: those given, or their own, or new ones.
 *
 * @throws `ValidationError` on field `ids`.
 */
export function chooseIds(
  documents: readonly DocumentInterface[],
  given: readonly string[] | undefined,
): string[] {
  requireAsMany("ids", given, documents);
  return documents.map(({ id }, index) => given?.[index] ?? id ?? crypto.randomUUID());
}

/** @throws `ValidationError` on `field` where there is not one for each document. */
export function requireAsMany(
  field: string,
  given: readonly unknown[] | undefined,
  documents: readonly DocumentInterface[],
): void {
  if (given !== undefined && given.length !== documents.length) {
    const problem = `there are ${given.length} for ${documents.length} documents`;
    throw new ValidationError(field, `${problem}; give one for each`);
  }
}
