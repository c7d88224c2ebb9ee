import { foldText } from "../../../text/fold-text.ts";
import { splitWords } from "../../../text/split-words.ts";
import { stem } from "../../../text/stem.ts";
import { isStopWord } from "../../../text/stop-words.ts";
import { isPersonWord } from "../../candidates/person-words.ts";
import { mayBeName } from "../../value-kinds.ts";

const mention =
  /\b(?:my|our|an?|one of my|some of my) (?:\p{Ll}+ )?(\p{Ll}+)\b(?!['’]s)|(?<=[^.!?\s]\s+["'(]?)(?:\p{Lu}[\p{L}\p{M}]+)(?: \p{Lu}[\p{L}\p{M}]+)*(?!['’]s)/gu;

/** Those whom a sentence names or says to be somebody's, and the question does not. */
export function personSpan(sentence: string, question: string): string | null {
  const asked = new Set(splitWords(question));
  const found = Array.from(sentence.matchAll(mention))
    .filter(([text, role]) => (role === undefined ? isName(text, asked) : isRole(role, asked)))
    .map(([text]) => text);
  return found.length === 0 ? null : [...new Set(found)].join(" and ");
}

function isName(text: string, asked: ReadonlySet<string>): boolean {
  const words = splitWords(text);
  return mayBeName(text) && !words.some((word) => asked.has(word) || isStopWord(foldText(word)));
}

function isRole(role: string, asked: ReadonlySet<string>): boolean {
  return isPersonWord(new Set([stem(role)])) && !asked.has(role);
}
