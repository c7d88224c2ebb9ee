import { foldText } from "../text/fold-text.ts";
import { splitWords } from "../text/split-words.ts";
import { type AskedKind, asksForNumber } from "./expected-kind.ts";

/** Said of what was not, is no more, or was only wished or supposed. */
const unreal =
  /\b(?:not|never|nobody|no longer|no more|used to|wish(?:es|ed)?|hop(?:es|ed)|if|unless|would|might|(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)n['’]?t)\b/i;

/** The owner in "Tom's sister", and not the one who acts in "Tom's moved" or "Tom's in Leeds". */
const owner =
  /(?<![\p{L}\p{M}])(?!today|tomorrow|tonight|yesterday)([\p{L}\p{M}]+)(?:['’]s|(?<=s)['’])\s+(?!(?:an?|the|in|at|on|from|now|been|gone|\p{L}+(?:ed|ing))(?!\p{L}))/giu;

/** An owner and what is said to be his: "mother" and "name" in "my mother's name". */
const ownership =
  /(?<![\p{L}\p{M}])(?!(?:it|he|she|that|there|here|what|who|where|how|let)['’])([\p{L}\p{M}]+)['’]s\s+([\p{L}\p{M}]+)/giu;

/**
 * Whether a sentence can tell what is asked at all: where only one kind of thing answers, it holds
 * such a thing and says that it is so; and it does not speak of what belongs to somebody where the
 * question is about that one, or about what belongs to another.
 */
export function mayTell(sentence: string, asked: AskedKind, isExpectedKind: boolean): boolean {
  if (speaksOfBelongings(sentence, asked.question) || speaksOfAnothers(sentence, asked.question)) {
    return false;
  }
  const asksForOneKind =
    asked.asksFor === "where" ||
    asked.asksFor === "when" ||
    asked.asksFor === "why" ||
    asksForNumber(asked.question);
  const isReal = unreal.test(asked.question) || !unreal.test(sentence);
  return !asksForOneKind || (isReal && isExpectedKind);
}

function speaksOfBelongings(sentence: string, question: string): boolean {
  const owners = ownersIn(sentence);
  const ownersAsked = new Set(ownersIn(question));
  const asked = owners.length === 0 ? [] : splitWords(question);
  return owners.some((name) => {
    const mentions = splitWords(sentence).filter((word) => word === name);
    return asked.includes(name) && !ownersAsked.has(name) && mentions.length === 1;
  });
}

/** "My mother's name is Clara" does not tell "my name". */
function speaksOfAnothers(sentence: string, question: string): boolean {
  const asked = splitWords(question);
  const words = splitWords(sentence);
  return Array.from(sentence.matchAll(ownership)).some(([, name = "", owned = ""]) => {
    const mentions = words.filter((word) => word === foldText(owned));
    return (
      asked.includes(foldText(owned)) && !asked.includes(foldText(name)) && mentions.length === 1
    );
  });
}

function ownersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(owner), ([, name = ""]) => foldText(name));
}
