/** How a text is told. */
export interface Manner {
  /** How much it is about whoever says it, and not the one spoken to: 0 to 1, in quarters. */
  readonly aboutSelf: number;
  /** How many kinds of particulars it has, 0 to 3: a name, a figure, a time. */
  readonly particulars: number;
}

/** Of a long text this many characters tell how the rest is told. */
const mostRead = 2_000;

const person = /\b(?:(i|me|my|mine|myself|we|us|our|ours)|you|your|yours|u)\b/gi;
/** A capital letter that begins no sentence. */
const name = /[\p{Ll},;] \p{Lu}\p{Ll}/u;
const figure = /\p{Nd}/u;
const time =
  /\b(?:yesterday|today|tonight|tomorrow|last|next|ago|since|recently|lately|weekend|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|summer|winter|spring|fall|autumn)\b/i;

/** Reads how a text is told. In a language other than English its first person counts as nobody. */
export function readManner(text: string): Manner {
  const read = text.slice(0, mostRead);
  const particulars = [name, figure, time].filter((particular) => particular.test(read)).length;
  return { aboutSelf: Math.round(4 * shareOfSelf(read)) / 4, particulars };
}

/** One more than there are, so that a single "I" tells less than many. */
function shareOfSelf(text: string): number {
  let [self, all] = [0, 1];
  person.lastIndex = 0;
  for (let found = person.exec(text); found !== null; found = person.exec(text)) {
    self += found[1] === undefined ? 0 : 1;
    all += 1;
  }
  return self / all;
}

/** A manner as a number below 20, to be stored; 0 is one of which nothing is known. */
export function packManner({ aboutSelf, particulars }: Manner): number {
  return 16 * aboutSelf + particulars;
}

/** The manner that a number stands for. */
export function unpackManner(packed: number): Manner {
  return { aboutSelf: Math.floor(packed / 4) / 4, particulars: packed % 4 };
}
