import type { Token } from "./tokens.ts";

/** One sentence of a turn. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Whether it ends in a question mark. */
  readonly isAsking: boolean;
}

const ends = new Set([".", "!", "?", "\n", "…", "..", "...", "？", "。"]);
const asks = new Set(["?", "？"]);
const longest = 120;

/** The sentences that tokens make up, the first `limit` of them. */
export function splitSentenceTokens(tokens: readonly Token[], limit: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length && sentences.length < limit; at += 1) {
    const token = tokens[at];
    if (token && !isEnd(token)) {
      continue;
    }
    if (at > from) {
      const isAsking = token !== undefined && asks.has(token.lower);
      sentences.push({ tokens: tokens.slice(from, Math.min(at, from + longest)), isAsking });
    }
    from = at + 1;
  }
  return sentences;
}

function isEnd(token: Token): boolean {
  return token.date === null && (ends.has(token.lower) || token.lower.startsWith("..."));
}
