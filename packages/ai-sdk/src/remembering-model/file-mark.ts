import type { LanguageModelV4FilePart } from "@ai-sdk/provider";

/** Bytes of a file, or characters, that tell it from others together with its length. */
const samples = 512;

/** What tells one file of a conversation from another, without reading all of it at every step. */
export function fileMark({ mediaType, filename, data }: LanguageModelV4FilePart): unknown {
  return [mediaType, filename ?? null, data.type === "data" ? sample(data.data) : data];
}

/** What a file is called: its name, or else its media type. */
export function fileName({ mediaType, filename }: LanguageModelV4FilePart): string {
  return filename ?? mediaType;
}

function sample(data: Uint8Array | string): readonly unknown[] {
  const step = Math.max(1, Math.floor(data.length / samples));
  return [
    data.length,
    Array.from({ length: Math.ceil(data.length / step) }, (_, place) => data[place * step]),
  ];
}
