import { EntityNaming } from "../entity-naming.ts";
import type { Extraction, ExtractionContext, Extractor, Turn } from "../extractor.ts";
import { detectLanguage } from "./detect-language.ts";
import type { Language } from "./grammar.ts";
import { readForeignStatements } from "./read-foreign-statements.ts";
import { correctEarlier, correctWithin } from "./read-slip.ts";

/**
 * Reads simple statements of users in German, Spanish and French by rules, with objects in their
 * language. Whatever is not surely in one of these goes to `otherwise`, whose name it takes.
 */
export function createLanguageExtractor(options: { readonly otherwise: Extractor }): Extractor {
  const { otherwise } = options;
  return {
    name: otherwise.name,
    extract: (turn, context, callOptions) => {
      const language = languageOf(turn);
      return language === null
        ? otherwise.extract(turn, context, callOptions)
        : readForeignTurn(turn, context, language);
    },
  };
}

function languageOf({ content }: Turn): Language | null {
  return content.kind === "message" && content.role === "user"
    ? detectLanguage(content.text)
    : null;
}

function readForeignTurn(turn: Turn, context: ExtractionContext, language: Language): Extraction {
  const text = turn.content.kind === "message" ? turn.content.text : "";
  const naming = new EntityNaming({
    turn,
    names: context.names,
    kinds: ["name", "role", "alias"],
  });
  const telling = { toldAtMs: turn.observedAtMs, naming };
  const { claims, slip } = readForeignStatements(text, language, telling);
  if (slip === null) {
    return { claims, names: naming.told };
  }
  const corrected = correctWithin(claims, slip);
  const earlier = corrected === null ? correctEarlier(slip, turn, context) : null;
  return {
    claims: [...(corrected ?? claims), ...(earlier === null ? [] : [earlier])],
    names: naming.told,
  };
}
