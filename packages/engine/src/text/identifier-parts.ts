const identifier = /[\p{L}\p{N}_]+/gu;
const hump = /(?<=\p{Ll})(?=\p{Lu})|(?<=[\p{Lu}\p{N}])(?=\p{Lu}\p{Ll})|_+/u;
/** Looked for first, because it takes little time. */
const sign = /[_A-Z]/;
const mayHave = /_|\p{Ll}\p{Lu}|[\p{Lu}\p{N}]\p{Lu}\p{Ll}/u;

/**
 * The names in a text that are made of several words, each with its parts: `userName`, `user_name`
 * and `HTMLParser`. All ways to write one have the same whole, without the parting signs.
 */
export function findIdentifierParts(text: string): readonly string[] {
  if (!sign.test(text) || !mayHave.test(text)) {
    return [];
  }
  return (text.match(identifier) ?? []).flatMap((name) => {
    const parts = name.split(hump).filter(Boolean);
    return parts.length > 1 ? [parts.join(""), ...parts] : [];
  });
}
