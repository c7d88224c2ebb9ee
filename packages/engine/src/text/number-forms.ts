/** Thousands parted by a comma, a point, an apostrophe or a narrow or no-break space. */
const parted =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:([,.'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?![\p{L}\p{N}])/gu;
/** Versions and decimals: 1.2.3, v1.2, 3.50. */
const dotted = /(?<![\p{L}\p{N}.])[vV]?(\d+(?:\.\d+)+)(?![\p{L}\p{N}])/gu;
const mayHave = /\d[,.'’\u00a0\u202f]\d/u;

/** Stands in the index where a number has a point: SQLite takes it for a letter. */
const point = "\u00b7";

/**
 * The numbers of a text that are one although signs part their digits: thousands without the signs,
 * versions and decimals in one word, so that 1.2.3 is not 3.2.1.
 */
export function findNumberForms(text: string): readonly string[] {
  if (!mayHave.test(text)) {
    return [];
  }
  const thousands = (text.match(parted) ?? []).map((number) => number.replaceAll(/\D/gu, ""));
  const numbers = Array.from(text.matchAll(dotted), ([, number = ""]) =>
    number.replaceAll(".", point),
  );
  return [...thousands, ...numbers];
}
