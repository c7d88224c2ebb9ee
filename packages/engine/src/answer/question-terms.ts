import { foldText } from "../text/fold-text.ts";
import { withRelatedWords } from "../text/related-words.ts";
import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";

/** A word of a question that its answer should hold, in one of its forms. */
export interface QuestionTerm {
  readonly stems: ReadonlySet<string>;
  /** Whether it is a name: the answer's turn must hold it, or be said by its bearer. */
  readonly isName: boolean;
}

/** A capitalised word that does not begin a sentence. */
const innerCapitalised = /(?<=[^.!?\s]\s+["'(]?)\p{Lu}[\p{L}\p{M}]+/gu;

/** Words that ask for a time, of which the answer holds another: "what day", "Friday". */
const askedTime = /\b(?:what|which) (?:time|date|day|month|year)\b/i;

/** What a question asks about, word by word. */
export function readQuestionTerms(question: string): readonly QuestionTerm[] {
  const names = new Set((question.match(innerCapitalised) ?? []).map(foldText));
  const words = Array.from(new Set(splitWords(question.replace(askedTime, " "))));
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map((word) => ({
    stems: new Set(withRelatedWords(word).map(stem)),
    isName: names.has(word),
  }));
}
