import { languages } from "../lexicon/named-things.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { hasStanding, isLead, wish } from "./standing-wish.ts";
import type { Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const replying = wordSet(
  "answer reply respond write speak talk answers replies responses chat text",
);

/** "Answer me in Swedish", "speak Dutch with me": the language that the speaker wants to read. */
export function readReplyLanguage(tokens: readonly Token[]): Statement[] | null {
  return (
    readSpokenLanguage(tokens) ??
    readBareLanguage(tokens) ??
    readAnsweredLanguage(tokens) ??
    readLanguageOfReplies(tokens) ??
    readReturn(tokens)
  );
}

/** "English replies from today": the language in front of what is written in it. */
function readLanguageOfReplies(tokens: readonly Token[]): Statement[] | null {
  const at = tokens.findIndex(
    ({ lower }, index) => languages.has(lower) && written.has(wordAt(tokens, index + 1)),
  );
  const isTold = tokens.slice(0, at).some(({ lower }) => lower === "i" || lower === "no");
  const isWish = tokens.some(
    ({ lower, date, text }) =>
      lower === "please" || lower === "pls" || (date !== null && /^from\b/iu.test(text)),
  );
  return at >= 0 && !isTold && (isWish || hasStanding(tokens.slice(at + 2)))
    ? [wish("reply_language", capitalise(wordAt(tokens, at)))]
    : null;
}

/** "You may go back to English". */
function readReturn(tokens: readonly Token[]): Statement[] | null {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      (lower === "go" || lower === "switch") &&
      wordAt(tokens, index - 2) === "you" &&
      mayWords.has(wordAt(tokens, index - 1)),
  );
  const from = wordAt(tokens, at + 1) === "back" ? at + 3 : at + 2;
  return at > 0 && wordAt(tokens, from - 1) === "to" && languages.has(wordAt(tokens, from))
    ? [wish("reply_language", capitalise(wordAt(tokens, from)))]
    : null;
}

const mayWords = wordSet("may can should");
const written = wordSet("answers replies responses");
const languageVerbs = wordSet("speak use write talk switch change stick");

/** "Speak Dutch with me", "switch to Italian from now on". */
function readSpokenLanguage(tokens: readonly Token[]): Statement[] | null {
  const at = tokens.findIndex(({ lower }) => languageVerbs.has(lower));
  const isFirst = tokens.slice(0, Math.max(0, at)).every(isLead);
  const languageAt = wordAt(tokens, at + 1) === "to" ? at + 2 : at + 1;
  const isForMe =
    hasStanding(tokens) || tokens.some(({ lower }) => lower === "me" || lower === "please");
  return at >= 0 && isFirst && isForMe && languages.has(wordAt(tokens, languageAt))
    ? [wish("reply_language", capitalise(wordAt(tokens, languageAt)))]
    : null;
}

/** "Back to English please", "English again from now on". */
function readBareLanguage(tokens: readonly Token[]): Statement[] | null {
  const at = wordAt(tokens, 0) === "back" && wordAt(tokens, 1) === "to" ? 2 : 0;
  const isWish =
    at === 2 ||
    hasStanding(tokens) ||
    tokens.some(({ lower }) => lower === "please" || lower === "again");
  const isShort =
    tokens.length <= 8 &&
    !tokens.some(({ lower }) => telling.has(lower) || lower === "is" || lower === "'s");
  return isWish && isShort && languages.has(wordAt(tokens, at))
    ? [wish("reply_language", capitalise(wordAt(tokens, at)))]
    : null;
}

function readAnsweredLanguage(tokens: readonly Token[]): Statement[] | null {
  const at = tokens.findIndex(
    (token, index) => token.lower === "in" && languages.has(wordAt(tokens, index + 1)),
  );
  if (at < 0) {
    return null;
  }
  const front = tokens.slice(0, at).map(({ lower }) => lower);
  const isReplying = front.some((word) => replying.has(word));
  const isToMe = front.some((word) => towardsMe.has(word)) || hasStanding(tokens);
  const isWish = front.some((word) => wishing.has(word));
  const isTold = front.some((word) => telling.has(word)) && !isWish;
  return isReplying && isToMe && !isTold
    ? [wish("reply_language", capitalise(tokens[at + 1]?.text ?? ""))]
    : null;
}

const towardsMe = wordSet("me answer reply respond answers replies responses");
const wishing = wordSet("want like prefer");
const telling = wordSet("i he she they we n't not if did never");

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
