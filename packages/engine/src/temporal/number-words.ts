const cardinals =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );

const others: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  "a couple": 2,
  "a couple of": 2,
  "couple of": 2,
  "a few": 3,
  few: 3,
  several: 3,
  "a dozen": 12,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

/** Matches a number in digits or in words, "a" and "a few" as well. */
export const numberSource: string = `\\d{1,5}|${Object.keys(others)
  .concat(cardinals.slice(1))
  .toSorted((left, right) => right.length - left.length)
  .join("|")}`;

/** Matches a day of the month: `5`, `5th`, `fifth`. */
export const daySource: string = `\\d{1,2}(?:st|nd|rd|th)?|${ordinals.slice(1).toReversed().join("|")}`;

/** The number that {@link numberSource} matched, in lower case; "a few" counts as three. */
export function readNumber(text: string): number {
  const word = text.replaceAll(/\s+/g, " ");
  if (/^\d+$/.test(word)) {
    return Number(word);
  }
  return others[word] ?? cardinals.indexOf(word);
}

/** The number that {@link daySource} matched, in lower case. */
export function readDay(text: string): number {
  const digits = Number.parseInt(text, 10);
  return Number.isNaN(digits) ? ordinals.indexOf(text) : digits;
}
