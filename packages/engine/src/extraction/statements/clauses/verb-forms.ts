import { withIrregularForms } from "../../../text/irregular-forms.ts";

/** The form in which a verb stands. `same` is present and past alike, as "quit". */
type VerbForm = "base" | "s" | "ing" | "past" | "participle" | "same";

/** What a word is as a verb. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

const unchanging = new Set([
  "quit",
  "cut",
  "put",
  "set",
  "shut",
  "let",
  "cost",
  "split",
  "hit",
  "read",
]);
const forms: readonly VerbForm[] = ["base", "s", "ing", "past", "participle"];
const shortVowelEnding = /[^aeiou][aeiou][bdgklmnprt]$/u;
const doubling = new Set([
  "drop",
  "plan",
  "commit",
  "prefer",
  "ship",
  "stop",
  "swap",
  "split",
  "quit",
  "put",
  "set",
  "cut",
  "let",
  "shut",
  "hit",
  "jog",
  "transfer",
  "log",
  "ban",
  "scrap",
  "wed",
  "cancel",
  "slip",
  "submit",
  "trim",
  "flip",
  "travel",
]);

/** Every form of some English verbs, with what it is. */
export function indexVerbForms(lemmas: Iterable<string>): Map<string, readonly VerbReading[]> {
  const index = new Map<string, VerbReading[]>();
  for (const lemma of lemmas) {
    for (const [word, form] of verbForms(lemma)) {
      const readings = index.get(word) ?? [];
      if (!readings.some((reading) => reading.lemma === lemma)) {
        index.set(word, [...readings, { lemma, form }]);
      }
    }
  }
  return index;
}

function verbForms(lemma: string): [string, VerbForm][] {
  if (unchanging.has(lemma)) {
    return [
      [lemma, "same"],
      [withS(lemma), "s"],
      [withIng(lemma), "ing"],
    ];
  }
  const irregular = withIrregularForms(lemma);
  if (irregular.length > 3 && irregular[0] === lemma) {
    return irregular.slice(0, 5).map((word, at) => [word, forms[at] ?? "participle"]);
  }
  return [
    [lemma, "base"],
    [withS(lemma), "s"],
    [withIng(lemma), "ing"],
    [withEd(lemma), "past"],
  ];
}

function withS(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(lemma)) {
    return `${lemma}es`;
  }
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function withIng(lemma: string): string {
  return /[^eoy]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled(lemma)}ing`;
}

function withEd(lemma: string): string {
  if (lemma.endsWith("e")) {
    return `${lemma}d`;
  }
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${doubled(lemma)}ed`;
}

function doubled(lemma: string): string {
  return doubling.has(lemma) && shortVowelEnding.test(lemma) ? lemma + lemma.slice(-1) : lemma;
}
