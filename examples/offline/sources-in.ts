import type { Source } from "../chatbot.ts";

/** The sources that an offline model put into the metadata of a chunk; none of any other model. */
export function sourcesIn(metadata: object | null): readonly Source[] {
  const sources = metadata !== null && "sources" in metadata ? metadata.sources : undefined;
  return Array.isArray(sources) ? sources.filter(isSource) : [];
}

function isSource(value: unknown): value is Source {
  return typeof value === "object" && value !== null && "marker" in value && "id" in value;
}
