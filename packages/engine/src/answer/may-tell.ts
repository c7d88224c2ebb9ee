import { foldText } from "../text/fold-text.ts";
import { splitWords } from "../text/split-words.ts";
import type { AskedKind } from "./expected-kind.ts";
import { asksForName, readValueKind } from "./value-kinds.ts";

/** Said of what was not, is no more, or was only wished or supposed. */
const unreal =
  /\b(?:not|never|nobody|no longer|no more|used to|wish(?:es|ed)?|hop(?:es|ed)|if|unless|would|might|(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)n['’]?t)\b/i;

/** What others say, or what was never meant. */
const hearsay =
  /\b(?:swears?|claims?|claimed|rumou?rs?|horoscope|supposedly|allegedly|apparently|kidding|joking|pretends?|dreamt|dreamed|imagin\p{L}+|thinks i|says i|first line|chapter|novel|narrator|protagonist|lyrics?|role-?play|screenplay|short story)\b|["“][^"”]*\bI\b|^(?:heavens |oh |god )?(?:no|nope|nah)\b(?!.*\b(?:i|it|my|we)\b.*\d)/iu;

/** Whether a sentence says what was not, is no more, or is only wished, supposed or told by others. */
export function isUnreal(sentence: string): boolean {
  return unreal.test(sentence) || hearsay.test(sentence);
}

/** What one says of the other, who knows better. */
const addressed = /^(?:\p{L}+,? )?you (?!know|see|could|can|may|should|must)\p{L}+/iu;
/** A question of how it is now, and a sentence of how it was. */
const present =
  /\b(?:do|does|is|am|are)\b(?!.*\b(?:did|was|were|had|used to)\b)|\b(?:what|where|who)['’]s\b/i;
const ended =
  /\b(?:until|till|used to|from (?:19|20)\d\d (?:to|until|till)|before that|back then|in those days|former(?:ly)?|previously)\b/i;

/** The owner in "Tom's sister", and not the one who acts in "Tom's moved" or "Tom's in Leeds". */
const owner =
  /(?<![\p{L}\p{M}])(?!(?:today|tomorrow|tonight|yesterday|it|he|she|that|there|here|what|who|where|how|let)['’])([\p{L}\p{M}]+)(?:['’]s|(?<=s)['’])\s+(?!(?:an?|the|in|at|on|from|now|been|gone|\p{L}+(?:ed|ing))(?!\p{L}))/giu;

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
  if (addressed.test(sentence) || (present.test(asked.question) && ended.test(sentence))) {
    return false;
  }
  const isReal = unreal.test(asked.question) || !isUnreal(sentence);
  return !asksForOneKind(asked) || (isReal && isExpectedKind);
}

const ofOneKind: ReadonlySet<AskedKind["asksFor"]> = new Set(["where", "when", "why", "who"]);

/** Whether only things of one kind can answer. */
export function asksForOneKind({ asksFor, question }: AskedKind): boolean {
  return ofOneKind.has(asksFor) || readValueKind(question) !== null || asksForName(question);
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
