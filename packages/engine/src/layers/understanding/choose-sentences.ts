import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { tellsSomething } from "../tells-something.ts";
import type { Mention } from "./mention-scan.ts";

/** What sentences are chosen by. */
export interface ChoiceOptions {
  /** Names of the subject, which all the sentences have in common. */
  readonly calledAs: readonly string[];
  /** What is told anyhow, and need not be told again. */
  readonly told: readonly string[];
  readonly limit: number;
}

interface Weighed {
  readonly mention: Mention;
  readonly stems: ReadonlySet<string>;
  readonly score: number;
}

const mostWords = 45;
/** Sentences that share more than this of the shorter one's words say the same. */
const mostShared = 0.6;

/**
 * The most telling of some sentences, given the newest first: those whose words most others have too,
 * for their length; of equal ones the newer. No two of them say the same.
 */
export function chooseSentences(
  mentions: readonly Mention[],
  { calledAs, told, limit }: ChoiceOptions,
): readonly Mention[] {
  const common = new Set(calledAs.flatMap(splitWords));
  const chosen: Mention[] = [];
  const said = told.map((text) => stemsOf(text, common));
  for (const { mention, stems } of weighAll(mentions.filter(isFit), common)) {
    if (chosen.length < limit && !said.some((other) => saysTheSame(stems, other))) {
      chosen.push(mention);
      said.push(stems);
    }
  }
  return chosen;
}

function isFit({ sentence }: Mention): boolean {
  const { length } = splitWords(sentence);
  return length <= mostWords && tellsSomething(sentence);
}

function weighAll(mentions: readonly Mention[], common: ReadonlySet<string>): readonly Weighed[] {
  const stems = mentions.map(({ sentence }) => stemsOf(sentence, common));
  const counts = new Map<string, number>();
  for (const word of stems.flatMap((each) => Array.from(each))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return mentions
    .map((mention, index) => {
      const own = stems[index] ?? new Set<string>();
      const shared = Array.from(own, (word) => (counts.get(word) ?? 1) - 1);
      const sum = shared.reduce((total, count) => total + count, 0);
      return { mention, stems: own, score: sum / Math.sqrt(own.size + 1) };
    })
    .filter(({ stems: own }) => own.size > 0)
    .toSorted((left, right) => right.score - left.score);
}

function stemsOf(text: string, common: ReadonlySet<string>): ReadonlySet<string> {
  const words = splitWords(text).filter((word) => !isStopWord(word) && !common.has(word));
  return new Set(words.map(stem));
}

function saysTheSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const shared = Array.from(left).filter((word) => right.has(word)).length;
  return shared > mostShared * Math.min(left.size, right.size);
}
