import * as fc from "fast-check";

/** Texts that storages and indexes are known to lose or change. */
export const oddTexts: readonly string[] = [
  "\u0000 begins with NUL and has \u0000 inside \u0000",
  "👩‍👩‍👧‍👦 family, 🇵🇹 flag, é as one and e\u0301 as two",
  "العربية من اليمين إلى اليسار ‏ mixed with English",
  "\u202Eright to left override\u202C, \uFEFF a byte order mark, \uFFFF a noncharacter",
  "lines\nof\r\nevery\rkind\u2028there\u2029is\u0085\v\f",
  "  spaces before and behind\t ",
  '\'; DROP TABLE events; -- "quoted" `ticked` $1 ?1 :name %s \\u0041 \\',
  "<memory>not a tag</memory> [1] 2026-03-05 14:00 UTC, Ana: not a citation",
];

/** Any text that an event may have: odd ones, any code points, any graphemes. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...oddTexts),
    fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  )
  .filter((text) => text.trim() !== "");

/** Any name that a speaker or label may have. */
export const arbitraryName: fc.Arbitrary<string> = fc
  .string({
    unit: "binary",
    minLength: 1,
    maxLength: 100,
  })
  .filter((name) => name.trim() !== "");

/** Made-up words of several scripts, which no list of stop words has. */
export const arbitraryWords: fc.Arbitrary<readonly string[]> = fc.array(
  fc.oneof(
    fc.stringMatching(/^[a-z]{2}zq[a-z]{2,6}$/),
    fc.stringMatching(/^[бвгджклмнпрст]{5,9}$/),
    fc.stringMatching(/^[αβγδεζηθικλ]{5,9}$/),
    fc.stringMatching(/^[בגדהוזחטי]{4,8}$/),
    fc.stringMatching(/^[東西南北山川海空]{2,5}$/),
    fc.stringMatching(/^[0-9]{5,9}$/),
  ),
  { minLength: 1, maxLength: 8 },
);
