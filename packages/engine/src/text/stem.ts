import { stemmer } from "stemmer";

/** The stem of an English word by Porter's algorithm, which the text index uses as well. */
export function stem(word: string): string {
  return stemmer(word);
}
