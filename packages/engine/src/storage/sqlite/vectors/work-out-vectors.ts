import type { EmbeddedStretch, UnembeddedStretch, VectorKind } from "../../vector-storage.ts";
import type { EmbedderState } from "../tables/worked-out-vectors-table.ts";
import type { Tables } from "../tables/tables.ts";

/** Has vectors of one kind worked out from now on; runs within a transaction. */
export function chooseVectors({ workedOut }: Tables, kind: VectorKind): void {
  if (!isOfKind(workedOut.state(), kind)) {
    workedOut.choose(kind);
  }
}

/** How far vectors of a kind are worked out; null where others are. */
export function embeddedThrough({ workedOut }: Tables, kind: VectorKind): number | null {
  const state = workedOut.state();
  return isOfKind(state, kind) ? state.throughRow : null;
}

/** The events to work out vectors of next; runs within a transaction. */
export function nextUnembedded(
  tables: Tables,
  kind: VectorKind,
  limit: number,
): UnembeddedStretch | null {
  const fromRow = embeddedThrough(tables, kind);
  const places = fromRow === null ? [] : tables.workedOut.next(kind, fromRow, limit);
  const throughRow = places.at(-1)?.row;
  if (fromRow === null || throughRow === undefined) {
    return null;
  }
  const rows = places.filter(({ isWanting }) => isWanting).map(({ row }) => row);
  const events = tables.reader.byRows(rows).flatMap((event, index) => {
    const row = rows[index];
    return event === null || row === undefined ? [] : [{ row, content: event.content }];
  });
  return { fromRow, throughRow, events };
}

/** Stores the vectors of a stretch; runs within a transaction. */
export function applyVectors(tables: Tables, stretch: EmbeddedStretch): boolean {
  const { model, fromRow, throughRow } = stretch;
  if (embeddedThrough(tables, stretch) !== fromRow) {
    return false;
  }
  for (const { row, textHash, vector } of stretch.vectors) {
    const place = tables.workedOut.place(stretch, row);
    if (place?.isWanting === true) {
      tables.vectors.add({ scopeNumber: place.scopeNumber, row }, { model, vector }, textHash);
    }
  }
  tables.workedOut.advance(throughRow);
  return true;
}

function isOfKind(
  state: EmbedderState | null,
  { model, dimensions }: VectorKind,
): state is EmbedderState {
  return state?.model === model && state.dimensions === dimensions;
}
