import type { SerializerProtocol } from "@langchain/langgraph-checkpoint";

/** A value as LangGraph's serializer writes it: the name of its form, and bytes. */
export type SerializedValue = Awaited<ReturnType<SerializerProtocol["dumpsTyped"]>>;

/** A serialized value as JSON holds it. */
export interface EncodedValue {
  readonly type: string;
  readonly encoding: "text" | "base64";
  readonly data: string;
}

/**
 * Characters of one event. Each takes at most three bytes, so that a part fits into an event, of which
 * the rest is small.
 */
const partCharacters = 262_144;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Writes bytes as text where they are plain text, which is shorter and can be read. */
export function encodeValue([type, bytes]: SerializedValue): EncodedValue {
  const text = type === "json" ? readText(bytes) : undefined;
  return text === undefined
    ? { type, encoding: "base64", data: toBase64(bytes) }
    : { type, encoding: "text", data: text };
}

/** The value that {@link encodeValue} was given. */
export function decodeValue({ type, encoding, data }: EncodedValue): SerializedValue {
  const bytes = encoding === "text" ? encoder.encode(data) : fromBase64(data);
  return [type, bytes];
}

/** Parts a text so that each part fits into one event; none parts a surrogate pair. */
export function splitData(data: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  do {
    const end = endOfPart(data, start + partCharacters);
    parts.push(data.slice(start, end));
    start = end;
  } while (start < data.length);
  return parts;
}

function endOfPart(data: string, end: number): number {
  const isWithinPair = (data.codePointAt(end - 1) ?? 0) > 0xffff;
  return isWithinPair ? end - 1 : end;
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return controls.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  const step = 32_768;
  const count = Math.ceil(bytes.length / step);
  const parts = Array.from({ length: count }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * step, (index + 1) * step)),
  );
  return btoa(parts.join(""));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
