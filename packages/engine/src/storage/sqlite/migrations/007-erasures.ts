/**
 * Erasures and previews of them. The events of each are kept by row under the id of the one or the
 * other, with 0 for those to be deleted, 1 for those deleted, 2 for those that were forgotten before.
 *
 * Indexes no longer merge by themselves once a tenth of their rows is deleted: that took up to half a
 * second within a deletion. Upkeep and erasing merge them.
 */
export const erasuresMigration: string = `
ALTER TABLE scopes ADD COLUMN erased_keys INTEGER NOT NULL DEFAULT 0;

CREATE TABLE erasure_previews (
  id TEXT PRIMARY KEY,
  expires_at TEXT NOT NULL,
  erasure TEXT,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasures (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_key TEXT UNIQUE,
  is_ended INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX erasures_open ON erasures (number) WHERE is_ended = 0;

CREATE TABLE erasure_events (
  selection TEXT NOT NULL,
  state INTEGER NOT NULL,
  event_row INTEGER NOT NULL,
  PRIMARY KEY (selection, state, event_row)
) STRICT, WITHOUT ROWID;

INSERT INTO event_index (event_index, rank) VALUES ('deletemerge', 0);
INSERT INTO fact_index (fact_index, rank) VALUES ('deletemerge', 0);
`;
