import type { TimePhrase } from "@keepsake/core";
import type { Window } from "./calendar-units.ts";
import { resolveTimePhrase } from "./time-phrase.ts";

/** The window of the longest of the added phrases whose name stands in a text as a whole; else null. */
export function findNamedWindow(text: string, phrases: readonly TimePhrase[]): Window | null {
  const words = phraseKey(text);
  const named = phrases
    .filter(({ name }) => standsIn(words, phraseKey(name)))
    .toSorted((left, right) => right.name.length - left.name.length);
  return named[0] === undefined ? null : windowOf(named[0]);
}

/** Whether a text is the name of an added phrase and nothing else. */
export function isNamed(text: string, phrases: readonly TimePhrase[]): boolean {
  const words = phraseKey(text);
  return phrases.some(({ name }) => phraseKey(name) === words);
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

function standsIn(text: string, name: string): boolean {
  if (name === "") {
    return false;
  }
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const neighbours = [text.slice(0, at).at(-1), text[at + name.length]];
    if (!neighbours.some((neighbour) => wordCharacter.test(neighbour ?? ""))) {
      return true;
    }
  }
  return false;
}

/** Equal for names that are the same but for case and spaces. */
export function phraseKey(text: string): string {
  return text.normalize("NFC").toLowerCase().trim().replaceAll(/\s+/g, " ");
}

/** A phrase is checked as it is added; one that cannot be read all the same names nothing. */
function windowOf(phrase: TimePhrase): Window | null {
  try {
    return resolveTimePhrase(phrase);
  } catch {
    return null;
  }
}
