/**
 * What is derived from the log: claims as they were read out of events, names of entities, versions of
 * facts with their evidence and a text index; how far each scope is derived; concepts; time phrases.
 */
export const derivedLayersMigration = `
ALTER TABLE scopes ADD COLUMN derived_row INTEGER NOT NULL DEFAULT 0;
ALTER TABLE scopes ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
CREATE INDEX scopes_pending ON scopes (derived_row) WHERE last_row > derived_row;

CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,
  event_row INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  predicate TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_slot ON claims (scope, subject_id, predicate);
CREATE INDEX claims_by_event ON claims (event_row);

CREATE TABLE claim_context (
  event_id TEXT NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (event_id, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_names (
  number INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,
  event_row INTEGER NOT NULL,
  entity_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
CREATE INDEX entity_names_by_scope ON entity_names (scope, event_row);
CREATE INDEX entity_names_by_event ON entity_names (event_row);

CREATE TABLE facts (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  scope INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  predicate TEXT NOT NULL,
  matter TEXT,
  object TEXT NOT NULL,
  object_key TEXT NOT NULL,
  object_id TEXT,
  valid_from INTEGER,
  valid_to INTEGER,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER,
  conflicts TEXT
) STRICT;
CREATE INDEX facts_by_slot ON facts (scope, subject_id, predicate);
CREATE INDEX facts_known ON facts (scope) WHERE recorded_to IS NULL;

CREATE TABLE fact_supports (
  fact INTEGER NOT NULL,
  event_row INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (fact, event_row)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_supports_by_event ON fact_supports (event_row);

CREATE VIRTUAL TABLE fact_index USING fts5(
  words, content = '', contentless_delete = 1, detail = 'none',
  tokenize = "porter ascii tokenchars '\u0001'"
);

CREATE TABLE repairs (
  scope INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  predicate TEXT NOT NULL,
  event_row INTEGER NOT NULL,
  PRIMARY KEY (scope, kind, subject_id, predicate, event_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE concepts (
  row INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (scope, id, version)
) STRICT;

CREATE TABLE syntheses (
  id TEXT PRIMARY KEY,
  scope INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE time_phrases (
  scope INTEGER NOT NULL,
  name_key TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (scope, name_key)
) STRICT, WITHOUT ROWID;
`;
