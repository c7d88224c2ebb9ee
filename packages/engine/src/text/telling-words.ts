import { foldForSearch } from "./fold-for-search.ts";
import { isAscii } from "./fold-text.ts";
import { isStopWord } from "./stop-words.ts";

/**
 * English stop words that are words of other languages too, and often say what is sought there:
 * German "Kind", French "or", Danish "by", Turkish "at", Polish "most".
 */
const shared: ReadonlySet<string> = new Set(
  `a i an in on or no so do to am as at by he me my we us all and any are be been but can don during
   else ever few for had has have having her here hers him his if is it its just kind let ll m
   many may mention mine more most must nor not of off one ones our over own re s said same say she some
   sort such t tell than the then these too type under up ve very was were will with won d ain
   also much`
    .trim()
    .split(/\s+/u),
);

/** Function words of other languages that English has not: one is enough to doubt. */
const foreign: ReadonlySet<string> = new Set(
  `el los las un una unos y e o que del al con por para mi su es esta muy como donde cuando
   quien der die das den dem er ein eine und ist nicht im von mit fur ich du er sie wir wo wer
   wann wie mein le la les et des une dans sur avec pour qui est sont mon ma ou quand il lo gli
   che di da per sono della nel dove chi quando os um uma em na nao ao com het een van zijn ik
   niet wat waar naar det og att som till hvor hvem hvilken bor jag jeg pa med av vi w z nie
   jest gdzie kto czy ja bir bu ne kim nerede je se si co kde kdo ez egy az hol ki`
    .trim()
    .split(/\s+/u),
);

/** Of the shared words those that serve the grammar elsewhere too, or are rare there. */
const common: ReadonlySet<string> = new Set("the and of my is to".split(" "));
/** So many other shared words are English if they make so much of a text. */
const leastShared = 2;
const leastShare = 1 / 3;
const letterBeyondEnglish = /[^\p{ASCII}\P{L}]/u;
const anyWord = /[\p{L}\p{M}\p{N}]+/gu;
/** A single hiragana is a particle. */
const particle = /^\p{Script=Hiragana}$/u;

/**
 * Those of the words of `text` that tell something: without the stop words of English where it is
 * English, and without the particles of Japanese.
 */
export function chooseTelling(text: string, words: readonly string[]): readonly string[] {
  const isStop = isEnglish(text, words) ? isStopWord : () => false;
  const accented = isAscii(text) ? new Set<string>() : accentedWordsOf(text);
  return words.filter((word) => !particle.test(word) && (accented.has(word) || !isStop(word)));
}

/** The words that are spelled with more than the letters of English: "mẹ" is no "me". */
function accentedWordsOf(text: string): ReadonlySet<string> {
  const words = text.match(anyWord) ?? [];
  return new Set(words.filter((word) => !isAscii(word)).map(foldForSearch));
}

/** Whether a text is surely of another language than English. */
export function isForeign(text: string, words: readonly string[]): boolean {
  return !hasEnglishAlone(words) && seemsForeign(text, words);
}

function isEnglish(text: string, words: readonly string[]): boolean {
  return hasEnglishAlone(words) || (hasSharedWords(words) && !seemsForeign(text, words));
}

/** Whether any word is one of English grammar, and of no other. */
function hasEnglishAlone(words: readonly string[]): boolean {
  return words.some((word) => isStopWord(word) && !shared.has(word));
}

function hasSharedWords(words: readonly string[]): boolean {
  const stops = words.filter(isStopWord);
  return (
    stops.some((word) => common.has(word)) ||
    (stops.length >= leastShared && stops.length >= leastShare * words.length)
  );
}

function seemsForeign(text: string, words: readonly string[]): boolean {
  return letterBeyondEnglish.test(text) || words.some((word) => foreign.has(word));
}
