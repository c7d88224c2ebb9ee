import type { Citation } from "../../recall/citation.ts";
import type { Pack } from "../../recall/pack.ts";
import type { CitationMode } from "../../recall/recall-request.ts";
import type { ContextEntry } from "./context-entry.ts";
import type { MarkerOf } from "./known-lines.ts";

/** Stands between the lines of a block and the list of what they come from. */
export const sourcesHeading = "\nSources:";

/** An entry with its number in the block. */
export interface NumberedEntry {
  readonly entry: ContextEntry;
  readonly number: number;
}

/** How entries are shown. */
export interface Showing {
  readonly citationMode: CitationMode;
  readonly markerOf: MarkerOf;
}

/** Everything that an entry puts into a block: its line, and its line among the sources. */
export function showEntry(numbered: NumberedEntry, showing: Showing): string {
  const line = lineOf(numbered, showing);
  return showing.citationMode === "block_at_end" ? `${line}\n${sourceOf(numbered)}` : line;
}

/** The text of some entries, which are numbered in their order, and their citations. */
export function renderBlock(
  entries: readonly ContextEntry[],
  citationMode: CitationMode,
): Pick<Pack, "contextBlock" | "citations"> {
  const numbered = entries.map((entry, index) => ({ entry, number: index + 1 }));
  const markers = new Map(numbered.map(({ entry, number }) => [entry.id, `[${number}]`]));
  const showing = { citationMode, markerOf: (id: string) => markers.get(id) ?? null };
  const lines = numbered.map((item) => lineOf(item, showing));
  const sources = citationMode === "block_at_end" ? numbered.map(sourceOf) : [];
  const parts = sources.length === 0 ? lines : [...lines, sourcesHeading, ...sources];
  return {
    contextBlock: parts.join("\n"),
    citations: citationMode === "none" ? [] : numbered.map(citationOf),
  };
}

function lineOf({ entry, number }: NumberedEntry, { citationMode, markerOf }: Showing): string {
  return citationMode === "inline_with_markers"
    ? `[${number}] ${entry.line(markerOf)}`
    : entry.line(() => null);
}

function sourceOf({ entry, number }: NumberedEntry): string {
  const { marker, layer, id } = entry.cite(number);
  return `${marker} ${layer} ${id}`;
}

function citationOf({ entry, number }: NumberedEntry): Citation {
  return entry.cite(number);
}
