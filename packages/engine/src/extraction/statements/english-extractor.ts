import type { Extraction, ExtractionContext, Extractor, Turn } from "../extractor.ts";
import { readTurn } from "./read-turn.ts";

/**
 * An extractor that reads statements out of plain English by rules: synchronous, the same each time,
 * without a model. It reads what people say and write; what assistants and tools say is only
 * context. A turn that no rule understands yields nothing.
 */
export function createEnglishExtractor(): Extractor {
  return { name: "rules", extract };
}

function extract(turn: Turn, context: ExtractionContext): Extraction {
  const text = toldText(turn);
  return text === null ? { claims: [], names: [] } : readTurn(text, turn, context);
}

/** What a person told in a turn; null for what assistants, tools and data say. */
function toldText({ content }: Turn): string | null {
  if (content.kind === "message") {
    return content.role === "user" ? content.text : null;
  }
  return content.kind === "text" ? content.text : null;
}
