/** A text as a lenient reader may take it, and where each character of that stands in the text. */
export interface LooseReading {
  /** Lower case, without spaces, marks and what is not seen, look-alikes as what they look like. */
  readonly text: string;
  /** For each character of `text`, where what it was read from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const lookAlikes = new Map(
  Object.entries({
    "<": "<‹«⟨⟪❮❬❰˂ᐸ≺≪⋖《〈⧼⪡⋜",
    "/": "\\⁄∕⧸╱⟋〳⧵∖⟍╲ノ丿",
    _: "‿⁀‗ˍ⎯",
    "-": "‐‑‒–—―−",
    a: "аαɑɐ⍺",
    c: "сϲᴄⅽↄ",
    d: "ԁɗᏧⅾ",
    e: "3еεєҽ℮ɘə",
    i: "іιɩӏׁ",
    l: "1|ⅼǀӀاו",
    m: "мμʍⅿ",
    o: "0оοσօס०০",
    r: "гґɾɼᴦⲅ",
    y: "уγүʏ",
  }).flatMap(([plain, others]) => Array.from(others, (other) => [other, plain] as const)),
);

const unseen = /[\s\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/u;

const escapes =
  /&(?:amp;|#0*38;|#x0*26;)*(?:#0*(?<decimal>\d{1,7})|#x0*(?<hex>[0-9a-f]{1,6})|(?<name>lt|sol|bsol|lowbar|shy|zwnj|zwj|nbsp));?|%(?:25)*(?<percent>[0-7][0-9a-f])|\\u(?:\{0*(?<point>[0-9a-f]{1,6})\}|(?<unit>[0-9a-f]{4}))|\\x(?<byte>[0-7][0-9a-f])/iy;

const names = new Map([
  ["lt", "<"],
  ["sol", "/"],
  ["bsol", "/"],
  ["lowbar", "_"],
]);

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code));

const folded = new Map<string, string>();

/** What a text must have for a tag to be read out of it, so that most texts need not be read at all. */
const possible = /[<‹«⟨⟪❮❬❰˂ᐸ≺≪⋖《〈⧼⪡⋜＜﹤〈≮]|[&%\\][#\w]|[[{(](?![\p{L}\p{N}])/u;

/** Whether a lenient reader could see a tag in `text`, of angle brackets or of a bracket and a slash. */
export function mayHoldTags(text: string): boolean {
  return possible.test(text);
}

/** Reads a text as leniently as a model may, in one pass. */
export function readLoosely(text: string): LooseReading {
  const read: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0; start < text.length;) {
    const { character, end } = readOne(text, start);
    for (const plain of fold(character)) {
      read.push(plain);
      starts.push(start);
      ends.push(end);
    }
    start = end;
  }
  return { text: read.join(""), starts, ends };
}

interface ReadCharacter {
  readonly character: string;
  readonly end: number;
}

function readOne(text: string, start: number): ReadCharacter {
  const code = text.codePointAt(start) ?? 0;
  const character = ascii[code] ?? String.fromCodePoint(code);
  if (character === "&" || character === "%" || character === "\\") {
    escapes.lastIndex = start;
    const escape = escapes.exec(text);
    if (escape?.groups !== undefined) {
      return { character: decode(escape.groups), end: escapes.lastIndex };
    }
  }
  return { character, end: start + character.length };
}

function decode(groups: Readonly<Record<string, string | undefined>>): string {
  const { decimal, name } = groups;
  const { hex, percent, point, unit, byte } = groups;
  if (name !== undefined) {
    return names.get(name.toLowerCase()) ?? "";
  }
  const code =
    decimal === undefined
      ? Number.parseInt(hex ?? percent ?? point ?? unit ?? byte ?? "", 16)
      : Number(decimal);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
}

/** What a character is read as: mostly one, none where nobody sees it. */
function fold(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) {
    return known;
  }
  const plain = Array.from(character.normalize("NFKD").toLowerCase(), toPlain).join("");
  if (folded.size < 10_000) {
    folded.set(character, plain);
  }
  return plain;
}

function toPlain(character: string): string {
  if (unseen.test(character)) {
    return "";
  }
  return lookAlikes.get(character) ?? (/\p{Pc}/u.test(character) ? "_" : character);
}
