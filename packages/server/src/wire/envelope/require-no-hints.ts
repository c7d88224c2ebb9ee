import { ValidationError } from "@keepsake/core";

/** Fields of parts of the API that are not honoured, by where they stand. */
const hints: readonly (readonly [path: string, capability: string])[] = [
  ["language", "capture_language_v1"],
  ["scripts", "capture_language_v1"],
  ["context.timezone", "capture_language_v1"],
  ["context.refersTo", "refers_to_v1"],
];

/** As {@link hints}, of what asks. */
const askedHints: typeof hints = [
  ["language", "recall_language_v1"],
  ["scripts", "recall_language_v1"],
  ["queryVariants", "query_variants_v1"],
  ["temporal.refersDuring", "refers_to_v1"],
];

/** @throws {@link ValidationError} where an envelope has a field that is not honoured. */
export function requireNoHints(given: object): void {
  requireNone(given, hints);
}

/** @throws {@link ValidationError} where a recall or a question has a field that is not honoured. */
export function requireNoAskedHints(given: object): void {
  requireNone(given, askedHints);
}

function requireNone(given: object, refused: typeof hints): void {
  const found = refused.find(([path]) => hasPath(given, path.split(".")));
  if (found !== undefined) {
    const [path, capability] = found;
    const reason = `it is a field of ${capability}, which this server does not list; leave it out`;
    throw new ValidationError(path, reason);
  }
}

function hasPath(value: unknown, [name = "", ...rest]: readonly string[]): boolean {
  if (typeof value !== "object" || value === null || !(name in value)) {
    return false;
  }
  const inner: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return inner !== undefined && inner !== null && (rest.length === 0 || hasPath(inner, rest));
}
