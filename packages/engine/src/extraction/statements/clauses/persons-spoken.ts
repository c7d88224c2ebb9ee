import { relativeNouns, roleNouns } from "../lexicon/role-nouns.ts";
import type { Mention } from "./mention.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

/** Whom a sentence speaks of as the speaker's, also where it only asks: "a list for my dad". */
export function findPersonsSpoken(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap(({ lower }, at) => {
    const noun = lower === "my" || lower === "our" ? nounBehind(tokens, at) : -1;
    if (noun < 0) {
      return [];
    }
    const role = wordAt(tokens, noun);
    const name = isCapital(tokens[noun + 1]) ? tokens[noun + 1]?.text : undefined;
    return [{ kind: "named" as const, name: name ?? role, role, sort: "person" as const }];
  });
}

function nounBehind(tokens: readonly Token[], at: number): number {
  const first = wordAt(tokens, at + 1);
  if (roleNouns.has(first)) {
    return at + 1;
  }
  return relativeNouns.has(wordAt(tokens, at + 2)) && !first.startsWith("ex") ? at + 2 : -1;
}
