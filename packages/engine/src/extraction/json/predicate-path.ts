import { limits } from "@keepsake/core";

/**
 * The predicate of a path of keys: `jobTitle` in `work` is `work.job_title`. Null where a key has no
 * letter or digit, or the whole is too long to be a predicate.
 */
export function toPredicatePath(path: readonly string[]): string | null {
  const keys = path.map(toWord);
  const predicate = keys.join(".");
  const isWhole = keys.length > 0 && keys.every((key) => key !== "");
  return isWhole && predicate.length <= limits.predicateCharacters ? predicate : null;
}

function toWord(key: string): string {
  return key
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, "_")
    .replaceAll(/^[_.]+|[_.]+$/gu, "");
}
