import { contentText } from "@keepsake/core";
import type { Extractor } from "./extractor.ts";
import { createJsonExtractor } from "./json/json-extractor.ts";
import { createTripleExtractor } from "./triple/triple-extractor.ts";

/** Reads the transcript of bytes as a text; where there is none, there is nothing to read. */
function createTranscriptExtractor(statements: Extractor): Extractor {
  return {
    name: statements.name,
    extract(turn, context, options) {
      const text = contentText(turn.content);
      return text === ""
        ? { claims: [], names: [] }
        : statements.extract({ ...turn, content: { kind: "text", text } }, context, options);
    },
  };
}

/**
 * The extractor for every kind of content: triples and data are read as they stand, and what was
 * said or written, or stands in a transcript, by `statements`, whose name it takes.
 */
export function createDefaultExtractor({
  statements,
}: {
  readonly statements: Extractor;
}): Extractor {
  const triple = createTripleExtractor();
  const json = createJsonExtractor();
  const byKind = {
    triple,
    json,
    message: statements,
    text: statements,
    blob_ref: createTranscriptExtractor(statements),
  };
  return {
    name: statements.name,
    extract: (turn, context, options) => byKind[turn.content.kind].extract(turn, context, options),
  };
}
