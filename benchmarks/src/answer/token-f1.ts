import { stemmer } from "stemmer";

const articles = new Set(["a", "an", "the", "and"]);

/** The words that count of an answer, as LoCoMo's own evaluation reads them: lower case, no commas or other marks, no articles, Porter's stems. */
export function answerTokens(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/g, "")
    .split(/\s+/)
    .filter((word) => word !== "" && !articles.has(word))
    .map((word) => stemmer(word));
}

/** Harmonic mean of the shares of words that two texts have in common, from 0 to 1. */
export function tokenF1(given: string, expected: string): number {
  const [said, wanted] = [answerTokens(given), answerTokens(expected)];
  const left = new Map<string, number>();
  for (const word of wanted) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  const common = said.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return common === 0 ? 0 : (2 * common) / (said.length + wanted.length);
}
