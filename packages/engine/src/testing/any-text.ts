import * as fc from "fast-check";

const pieceOf = fc.constantFrom(
  '"',
  "AND NOT OR NEAR(a b, 2)",
  "words:*",
  "^a*",
  "{a b}: c",
  "') --",
  "\0",
  "\u0001s1",
  "\u0001",
  "\ud800",
  "\udc00",
  "\ufeff",
  "\u202eabc\u202c",
  "👩🏽‍🚀",
  "🇵🇹🇵",
  "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  "1️⃣",
  "❤️‍🔥",
  "const userName = `${user_name}`;",
  "https://example.com/a?b=c#d%20e",
  "ana@example.com",
  "v1.2.3",
  "1,250.00",
  "مُحَمَّد",
  "שָׁלוֹם",
  "น้ำ",
  "東京都",
  "서울에서",
  "हूँ",
  "ΟΔΟΣ",
  "İı",
  "﷽",
  "½",
  "last May",
  "who",
);

/** Texts of any kind: of every script, ill-formed, in the syntax of queries, code, emoji, long ones. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 40 }).map(fromUnits),
  fc.array(pieceOf, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(" ")),
  fc.array(pieceOf, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("")),
  pieceOf.map((piece) => piece.repeat(2_000)),
);

function fromUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}
