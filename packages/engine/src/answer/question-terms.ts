import { foldText } from "../text/fold-text.ts";
import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { withAnsweringWords } from "./answering-words.ts";
import { readValueKind } from "./value-kinds.ts";

/** A word of a question that its answer should hold, in one of its forms. */
export interface QuestionTerm {
  readonly stems: ReadonlySet<string>;
  /** Whether it is a name: the answer's turn must hold it, or be said by its bearer. */
  readonly isName: boolean;
  /** Whether it names the thing that is asked for, without which nothing answers. */
  readonly isNeeded: boolean;
}

/** A capitalised word that does not begin a sentence. */
const innerCapitalised = /(?<=[^.!?\s]\s+["'(]?)\p{Lu}[\p{L}\p{M}]+/gu;

/** Words that ask for a time, of which the answer holds another: "what day", "Friday". */
const askedTime = /\b(?:what|which) (?:time|date|day|month|year)\b/i;
/** Words that put a question in the present, or ask for a name or a kind, and tell nothing else. */
const emptyWords =
  /\b(?:these days|at (?:the moment|present)|right now|at the minute|currently|nowadays|still|the name of|left over|going to|supposed to|about to)\b/gi;

/** The thing that is asked for: "which lens", "how many rooms", "what is the deposit for". */
const askedThing =
  /\b(?:(?:which|what|how many) ((?:[\p{L}-]+ ){0,3}?[\p{L}-]+) (?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b|(?:what|how high|how big|how large|when|who|where)(?: is|'s| was| are| were) (?:the|my|our|[\p{L}]+['’]s) (?:[\p{L}-]+ ){0,1}?([\p{L}-]+)(?= (?:of|for|at|in|on|to)\b|\?|$))/iu;
/** Things of which the answer names one, and not the word. */
const anyThing = new Set(
  "city town country place person people thing one company firm food drink day date time name number kind type sort way part reason colour color language year month weekday amount price cost area region village word".split(
    " ",
  ),
);

/** What a question asks about, word by word. */
export function readQuestionTerms(question: string): readonly QuestionTerm[] {
  const names = new Set((question.match(innerCapitalised) ?? []).map(foldText));
  const needed = readNeeded(question);
  const kind = readValueKind(question)?.asked ?? askedTime;
  const asked = question.replace(kind, " ").replace(askedTime, " ").replaceAll(emptyWords, " ");
  const words = Array.from(new Set(splitWords(asked)));
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map((word) => ({
    stems: new Set(withAnsweringWords(word).map(stem)),
    isName: names.has(word),
    isNeeded: word === needed,
  }));
}

function readNeeded(question: string): string | null {
  const [, kind, thing] = askedThing.exec(question) ?? [];
  const word = foldText((kind ?? thing ?? "").split(" of ")[0]?.split(" ").at(-1) ?? "");
  const single = word.replace(/s$/u, "");
  return word === "" || anyThing.has(word) || anyThing.has(single) ? null : word;
}
