/** Scopes, the event log in order of arrival, and its text index. */
export const eventsMigration = `
CREATE TABLE scopes (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  event_count INTEGER NOT NULL,
  forgotten_count INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  last_observed_at INTEGER NOT NULL,
  last_session INTEGER NOT NULL
) STRICT;

CREATE TABLE events (
  row INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,
  observed_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  session INTEGER NOT NULL,
  word_count INTEGER NOT NULL,
  is_question INTEGER NOT NULL,
  forgotten_at INTEGER,
  kind TEXT NOT NULL,
  role TEXT,
  observed_actor TEXT,
  id TEXT NOT NULL UNIQUE,
  idempotency_key TEXT,
  digest TEXT,
  modality TEXT NOT NULL,
  labels TEXT,
  metadata TEXT,
  body TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX events_by_key ON events (idempotency_key, scope)
  WHERE idempotency_key IS NOT NULL;

CREATE VIRTUAL TABLE event_index USING fts5(
  words, content = '', contentless_delete = 1, detail = 'none',
  tokenize = "porter ascii tokenchars '\u0001'"
);
`;
