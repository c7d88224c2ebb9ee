import { stem } from "./stem.ts";
import { withIrregularForms } from "./irregular-forms.ts";

/**
 * Reads lines of `word: other other` into the forms of the others by the stem of the word. Base
 * forms.
 */
export function readFamilies(lines: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => {
        const [word = "", others = ""] = line.split(": ");
        return [stem(word), others.split(" ").flatMap(withIrregularForms)] as const;
      }),
  );
}
