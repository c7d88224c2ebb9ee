import type { Extractor } from "./extractor.ts";
import { createJsonExtractor } from "./json/json-extractor.ts";
import { createTripleExtractor } from "./triple/triple-extractor.ts";

/**
 * The extractor for every kind of content: triples and data are read as they stand, and what was
 * said or written by `statements`, whose name it takes.
 */
export function createDefaultExtractor({
  statements,
}: {
  readonly statements: Extractor;
}): Extractor {
  const triple = createTripleExtractor();
  const json = createJsonExtractor();
  const byKind = { triple, json, message: statements, text: statements };
  return {
    name: statements.name,
    extract: (turn, context, options) => byKind[turn.content.kind].extract(turn, context, options),
  };
}
