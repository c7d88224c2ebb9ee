import type { ReactNode } from "react";
import type { Source } from "../sources-of.ts";

interface CitedTextProps {
  readonly text: string;
  readonly sources: readonly Source[];
  readonly showSources: () => void;
}

/** A text whose markers lead to what they stand for; other brackets stay as they are. */
export function CitedText({ text, sources, showSources }: CitedTextProps): ReactNode {
  const markers = new Set(sources.map(({ marker }) => marker));
  const pieces = text.split(/(\[\d+\])/);
  return (
    <p dir="auto">
      {pieces.map((piece, index) =>
        markers.has(piece) ? (
          <button
            // oxlint-disable-next-line no-array-index-key -- pieces have no other name
            key={index}
            type="button"
            className="marker"
            onClick={showSources}
          >
            {piece.slice(1, -1)}
          </button>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
