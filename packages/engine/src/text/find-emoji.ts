const sign = String.raw`(?![©®™‼⁉])\p{Extended_Pictographic}`;
const trimmings = String.raw`[\ufe0e\ufe0f\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*`;
const emoji = new RegExp(
  `[\\u{1f1e6}-\\u{1f1ff}]{2}|${sign}${trimmings}(?:\\u200d${sign}${trimmings})*`,
  "gu",
);
const mayHave = /[\u{1f1e6}-\u{1f1ff}]|\p{Extended_Pictographic}/u;
const unseen = /[\ufe0e\ufe0f\p{Emoji_Modifier}]/gu;
const joiner = "\u200d";
const genders: ReadonlySet<string> = new Set(["♀", "♂"]);

/**
 * The emoji of a text, without tones of skin; of one that is joined of several the whole and the
 * parts, so that a woman astronaut is found by a woman and by a rocket too.
 */
export function findEmoji(text: string): readonly string[] {
  return mayHave.test(text) ? (text.match(emoji) ?? []).flatMap(toForms) : [];
}

function toForms(found: string): readonly string[] {
  const parts = found.replace(unseen, "").split(joiner);
  return parts.length === 1
    ? parts
    : [parts.join(""), ...parts.filter((part) => !genders.has(part))];
}
