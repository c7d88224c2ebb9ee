const bytesAtOnce = 0x6000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    parts.push(btoa(String.fromCodePoint(...bytes.subarray(start, start + bytesAtOnce))));
  }
  return parts.join("");
}

/** The bytes of base64; null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text);
    return Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}
