import { wordSet } from "../lexicon/word-set.ts";
import type { Token } from "./tokens.ts";

const english: ReadonlySet<string> = wordSet(
  "the a an is are was i my in at of to and we it you have has that this with for on be do not he she they our his her now from but 'm 's 're 've n't",
);
const foreign: ReadonlySet<string> = wordSet(
  `ich und der das ist nicht ein eine einen wir mein meine bin habe hat wohne arbeite für mit auf bei seit aber auch
  nach zu im dem den von sind sie er
  el los las una es en que mi y con por para vivo trabajo soy estoy pero desde muy del mis se lo su tengo
  je le les des est et dans mon ma pour avec suis habite travaille depuis mais une chez sur pas j'ai au du
  il che non sono di per una con mio abito lavoro della nel
  eu não com uma moro trabalho minha meu em os
  ik het een en van niet woon werk mijn naar
  jag och är inte på bor min mitt att som det
  hai mein hoon aur ka ki ke mera meri nahi rehta`,
);

/** Whether a sentence reads as another language than English, whose words the rules would misread. */
export function isForeign(tokens: readonly Token[]): boolean {
  let score = 0;
  for (const { lower } of tokens.slice(0, 60)) {
    const isEnglish = english.has(lower);
    score += (foreign.has(lower) ? 1 : 0) - (isEnglish ? 1 : 0);
  }
  return score > 0 && score >= Math.min(2, tokens.length / 4);
}
