/**
 * Vectors of events as 32-bit floats, little-endian. Those of one scope, model and length are a space,
 * which counts how many there are and how many there were. A vector that was worked out here has a
 * hash of the text that it stands for. The ids of both are never used again.
 */
export const vectorsMigration = `
CREATE TABLE vector_spaces (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  scope INTEGER NOT NULL,
  model TEXT NOT NULL,
  dimensions INTEGER NOT NULL,
  vector_count INTEGER NOT NULL,
  removed_count INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX vector_spaces_by_scope ON vector_spaces (scope, model, dimensions);

CREATE TABLE event_vectors (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  space INTEGER NOT NULL,
  event_row INTEGER NOT NULL,
  text_hash TEXT,
  vector BLOB NOT NULL
) STRICT;

CREATE INDEX event_vectors_by_space ON event_vectors (space);
CREATE UNIQUE INDEX event_vectors_by_event ON event_vectors (event_row, space);
CREATE INDEX event_vectors_by_text ON event_vectors (text_hash) WHERE text_hash IS NOT NULL;

CREATE TABLE embedder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  model TEXT NOT NULL,
  dimensions INTEGER NOT NULL,
  through_row INTEGER NOT NULL
) STRICT;
`;
