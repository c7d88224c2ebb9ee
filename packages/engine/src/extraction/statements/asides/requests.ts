import { readDismissal } from "./ended-things.ts";
import { readFrames } from "../matching/frame.ts";
import { requestFrames } from "../frames/requests.ts";
import { interjections } from "../lexicon/function-words.ts";
import { matchFrame } from "../matching/match-frames.ts";
import type { Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const frames = readFrames(requestFrames);
const openings = new Set([
  "please",
  "pls",
  ",",
  "can",
  "could",
  "you",
  "and",
  "then",
  "also",
  "so",
]);

/** "Put the Acme deal down as won", "remind me about the retro on 18 May": what is so, told as a request. */
export function readRequests(tokens: readonly Token[]): Statement[] {
  let at = 0;
  while (at < 6 && (interjections.has(wordAt(tokens, at)) || openings.has(wordAt(tokens, at)))) {
    at += 1;
  }
  for (const frame of frames.get(wordAt(tokens, at)) ?? []) {
    const statements = matchFrame({ ...frame, isOfSpeaker: false }, tokens, {
      subject: { mention: { kind: "speaker" }, words: [], verbAt: at },
      group: { ...told, lemma: wordAt(tokens, at), end: at + 1 },
    });
    if (statements) {
      return statements;
    }
  }
  return readDismissal(tokens, at);
}

const told = {
  tense: "past",
  isNegated: false,
  isUnreal: false,
  isFormer: false,
  isOver: false,
  phase: null,
  adverbs: [],
} as const;
