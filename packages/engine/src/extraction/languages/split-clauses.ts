import type { CompiledGrammar } from "./compile-grammar.ts";

const sentenceEnd =
  /(?<=[.!?…])(?<!(?<!\d)\d{1,2}\.)(?<!(?<!\p{L})(?:Dr|Sr|Sra|Nr|St|Hr|Prof|Mme)\.)\s+|\n+/u;

/** The sentences of a turn, each with its end mark; `'` is the only apostrophe in them. */
export function toSentences(text: string): readonly string[] {
  return text
    .replaceAll("’", "'")
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** The clauses of a sentence, without end marks. */
export function toClauses(sentence: string, { clauseBreak }: CompiledGrammar): readonly string[] {
  return sentence
    .replace(/[.!?…]+$/u, "")
    .split(clauseBreak)
    .map((clause) => clause.trim().replace(/^[¡¿]/u, ""))
    .filter((clause) => clause !== "");
}
