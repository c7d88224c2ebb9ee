/** Bytes of UTF-8 that {@link estimateTokens} takes for one token. */
export const bytesPerToken = 3;

/**
 * Tokens a text takes in a model's prompt: a third of its UTF-8 bytes, rounded up. English runs at
 * about four bytes a token and other scripts at about three or more, so this rather says too many.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(utf8Length(text) / bytesPerToken);
}

/** Bytes of `text` in UTF-8; a lone surrogate counts as its replacement character. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 0 : unit < 0x800 ? 1 : isPairedSurrogate(text, index) ? 1 : 2;
  }
  return bytes;
}

function isPairedSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdfff) {
    return false;
  }
  const other = text.charCodeAt(unit < 0xdc00 ? index + 1 : index - 1);
  return unit < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
}
