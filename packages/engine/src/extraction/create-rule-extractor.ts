import type { Extractor } from "./extractor.ts";
import { createLanguageExtractor } from "./languages/language-extractor.ts";
import { createEnglishExtractor } from "./statements/english-extractor.ts";

/**
 * An extractor that reads statements by rules: synchronous, the same each time, without a model. It
 * reads English, and simple statements in German, Spanish and French. What it does not understand
 * yields nothing.
 */
export function createRuleExtractor(): Extractor {
  return createLanguageExtractor({ otherwise: createEnglishExtractor() });
}
