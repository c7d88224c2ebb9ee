import type { AskedKind } from "../expected-kind.ts";
import { holdsExpectedKind } from "../expected-kind.ts";
import { holdsAny } from "../candidates/fact-context.ts";
import { countNewWords } from "./spans/new-words.ts";
import { asksForSpan, specialSpan } from "./special-span.ts";
import { tellTimes } from "./tell-time.ts";
import type { ToldSentence } from "./told-sentences.ts";
import { nearPeriod, type Period } from "./near-period.ts";
import type { ToldTerm } from "./told-terms.ts";
import { toldWeights } from "./told-weights.ts";

/** What a question asks, and in which words. */
export interface ToldAsking extends AskedKind {
  readonly terms: readonly ToldTerm[];
  /** The stretch of time that the question names; null for none. */
  readonly period: Period | null;
}

/** How well a sentence answers a question, about 0 to 1, whomever it is about. */
export function scoreTold(sentence: ToldSentence, asking: ToldAsking): number {
  const { terms, ...asked } = asking;
  const { newWords, mostNewWords, rank, otherKind, note } = toldWeights;
  const covered = terms.reduce((sum, term) => sum + term.weight * shareOf(term, sentence), 0);
  const told = Math.min(countNewWords(sentence.text, terms), mostNewWords) / mostNewWords;
  const misfit = holdsExpectedKind(sentence.text, asked) ? 0 : otherKind;
  const lacking = showsSpan(sentence, asking) ? 0 : toldWeights.noSpan;
  const near = asking.period === null ? 0 : nearPeriod(sentence.event, asking.period);
  const noted = sentence.text.startsWith("[") ? note : 0;
  const found = covered + newWords * told + toldWeights.period * near;
  return found - misfit - lacking - noted - rank * Math.log(1 + sentence.rank);
}

/** Whether the answer can be cut out of a sentence, where it has a form to be known by. */
function showsSpan(
  { text, event }: ToldSentence,
  { question, terms, asksFor }: ToldAsking,
): boolean {
  return asksFor === "when"
    ? tellTimes(text, { event, question }).length > 0
    : !asksForSpan(question) || specialSpan(text, { question, terms }) !== null;
}

function shareOf({ forms, alike }: ToldTerm, sentence: ToldSentence): number {
  if (holdsAny(sentence.own, forms)) {
    return 1;
  }
  const shares = [
    holdsAny(sentence.own, alike) ? toldWeights.alike : 0,
    holdsAny(sentence.turn, forms) ? toldWeights.turn : 0,
    holdsAny(sentence.before, forms)
      ? sentence.isReply
        ? toldWeights.replied
        : toldWeights.before
      : 0,
    holdsAny(sentence.earlier, forms) ? toldWeights.earlier : 0,
    holdsAny(sentence.after, forms) ? toldWeights.after : 0,
  ];
  return Math.max(...shares);
}
