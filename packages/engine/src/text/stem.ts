import { stemmer } from "stemmer";

/** The stem of an English word by Porter's algorithm, the same that the text index uses. */
export function stem(word: string): string {
  return stemmer(word);
}
