import { createRandom, type Random, randomBelow } from "./random.ts";

/** Words of which the frequent ones come up more often, as in any language. */
export interface Vocabulary {
  /** Any word, the one at rank r about r times as rarely as the first. */
  readonly word: (random: Random) => string;
  /** A word that says something: none of the first hundred ranks. */
  readonly topicWord: (random: Random) => string;
}

const size = 20_000;

/** The most frequent words of English talk hold sentences together; the others are made up. */
export const frequentWords: readonly string[] = (
  "i the you to a and it that of in is was my so for on have me we but be with this do are just " +
  "not like what at your can about all they know up how from had as there he she been get really " +
  "one out time some when go if would good did an her our will think or more has them then more " +
  "which who him were by now well too could want back see love than day us make first last great " +
  "only new after over any much where around never always their into went off still before here"
).split(" ");

const topicRank = 100;

/** Makes a vocabulary that `seed` decides. */
export function createVocabulary(seed: number): Vocabulary {
  const words = [...frequentWords, ...inventWords(createRandom(seed))];
  const cumulative = accumulate(words.map((_, rank) => 1 / (rank + 2.7)));
  const pick = (random: Random, from: number): string =>
    words[findRank(cumulative, from, random())] ?? "";
  return {
    word: (random) => pick(random, 0),
    topicWord: (random) => pick(random, topicRank),
  };
}

function inventWords(random: Random): readonly string[] {
  const words = new Set<string>();
  while (words.size < size - frequentWords.length) {
    words.add(inventWord(random));
  }
  return [...words];
}

function inventWord(random: Random): string {
  const syllables = 2 + randomBelow(random, 3);
  const letter = (from: string): string => from[randomBelow(random, from.length)] ?? "";
  return Array.from(
    { length: syllables },
    () => letter("bcdfghklmnprstvw") + letter("aeiou") + letter("     lnrst").trim(),
  ).join("");
}

function accumulate(weights: readonly number[]): readonly number[] {
  let total = 0;
  return weights.map((weight) => (total += weight));
}

/** The first rank from `from` on whose share of the whole reaches `point` (0 to 1). */
function findRank(cumulative: readonly number[], from: number, point: number): number {
  const base = cumulative[from - 1] ?? 0;
  const target = base + point * ((cumulative.at(-1) ?? 0) - base);
  let [low, high] = [from, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > target) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
