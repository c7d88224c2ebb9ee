/** Which matches to choose among. */
export interface MatchChoice {
  /** Positions of the events that hold each term, ascending. */
  readonly matches: readonly (readonly number[])[];
  /** How many events there are. */
  readonly events: number;
  /** The most to choose. */
  readonly limit: number;
}

/**
 * Chooses the matches that hold the rarest terms, by the sum of what these are worth; of equals those
 * that arrived last. Gives a mark for each position. Every storage uses it.
 */
export function chooseMatches({ matches, events, limit }: MatchChoice): Uint8Array {
  const isChosen = new Uint8Array(events);
  if (matches.reduce((sum, { length }) => sum + length, 0) <= limit) {
    for (const position of matches.flat()) {
      isChosen[position] = 1;
    }
    return isChosen;
  }
  const { kinds, kindOf } = sortByKind(matches, events);
  const { least, spare } = findLeast({ kinds, kindOf }, limit);
  let left = spare;
  for (let position = events - 1; position >= 0; position -= 1) {
    const { worth } = kinds[kindOf[position] ?? 0] ?? noTerm;
    const isLast = worth === least && left > 0;
    isChosen[position] = worth > least || isLast ? 1 : 0;
    left -= isLast ? 1 : 0;
  }
  return isChosen;
}

/** Events that hold the same terms. */
interface Kind {
  readonly worth: number;
  /** The numbers of the kinds of those that hold one more term. */
  readonly further: (number | undefined)[];
}

const noTerm: Pick<Kind, "worth"> = { worth: 0 };

interface Kinds {
  /** The first is that of the events that hold none. */
  readonly kinds: readonly Kind[];
  readonly kindOf: Uint32Array;
}

/** Parts events by the terms they hold: there are far fewer kinds than events. */
function sortByKind(matches: MatchChoice["matches"], events: number): Kinds {
  const kinds: Kind[] = [{ worth: 0, further: [] }];
  const kindOf = new Uint32Array(events);
  for (const [term, positions] of matches.entries()) {
    const rarity = rarityOf(positions.length, events);
    for (const position of positions) {
      const number = kindOf[position] ?? 0;
      kindOf[position] = kinds[number]?.further[term] ?? addKind(kinds, { number, term, rarity });
    }
  }
  return { kinds, kindOf };
}

interface Addition {
  /** The kind of those that hold one term less. */
  readonly number: number;
  readonly term: number;
  readonly rarity: number;
}

function addKind(kinds: Kind[], { number, term, rarity }: Addition): number {
  const before = kinds[number];
  const added = kinds.push({ worth: (before?.worth ?? 0) + rarity, further: [] }) - 1;
  if (before !== undefined) {
    before.further[term] = added;
  }
  return added;
}

/** As BM25 has it: `ln(1 + (N - n + 0.5) / (n + 0.5))`, which is never 0. */
function rarityOf(count: number, events: number): number {
  return Math.log(1 + (events - count + 0.5) / (count + 0.5));
}

/** The worth of the last match that fits, and how many of that worth do. */
function findLeast({ kinds, kindOf }: Kinds, limit: number): { least: number; spare: number } {
  const counts = new Uint32Array(kinds.length);
  for (const number of kindOf) {
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const found = kinds.map(({ worth }, number) => ({ worth, count: counts[number] ?? 0 }));
  let spare = limit;
  for (const { worth, count } of sumByWorth(found)) {
    if (count >= spare) {
      return { least: worth, spare };
    }
    spare -= count;
  }
  return { least: 0, spare: 0 };
}

interface CountOfWorth {
  readonly worth: number;
  readonly count: number;
}

/** How many matches are worth as much, the most worth first. */
function sumByWorth(found: readonly CountOfWorth[]): readonly CountOfWorth[] {
  const counts = new Map<number, number>();
  for (const { worth, count } of found) {
    counts.set(worth, (counts.get(worth) ?? 0) + count);
  }
  counts.delete(0);
  return Array.from(counts, ([worth, count]) => ({ worth, count })).toSorted(
    (left, right) => right.worth - left.worth,
  );
}
