/** A key and its value, in the order in which they are written. */
export type CborEntry = readonly [key: string, value: string | Uint8Array];

/** Major types of CBOR: RFC 8949, section 3.1. */
const majors = { bytes: 2, text: 3, map: 5 };

const encoder = new TextEncoder();

/** A map of texts and byte strings as deterministic CBOR, RFC 8949, section 4.2; the order is kept. */
export function encodeCborMap(entries: readonly CborEntry[]): Uint8Array<ArrayBuffer> {
  return joinBytes([encodeHead(majors.map, entries.length), ...entries.flat().map(encodeItem)]);
}

function encodeItem(item: string | Uint8Array): Uint8Array {
  const isText = typeof item === "string";
  const bytes = isText ? encoder.encode(item) : item;
  return joinBytes([encodeHead(isText ? majors.text : majors.bytes, bytes.length), bytes]);
}

/** A type and a length in as few bytes as hold them. */
function encodeHead(major: number, length: number): Uint8Array {
  const first = major << 5;
  if (length < 24) {
    return Uint8Array.of(first | length);
  }
  if (length < 0x100) {
    return Uint8Array.of(first | 24, length);
  }
  if (length < 0x1_0000) {
    return Uint8Array.of(first | 25, length >> 8, length);
  }
  return Uint8Array.of(first | 26, length >> 24, length >> 16, length >> 8, length);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
