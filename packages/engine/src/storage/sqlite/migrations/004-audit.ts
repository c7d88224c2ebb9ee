/**
 * The audit log: rows in a chain of hashes. How long it should be is kept beside what is written
 * anyhow: with the scope for writes of events, in `audit_end` for all else. Rows are found by scope
 * through an index that is filled later than they are written, so that writes need not wait for it.
 */
export const auditMigration: string = `
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  body TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

ALTER TABLE scopes ADD COLUMN last_audit INTEGER NOT NULL DEFAULT -1;

CREATE TABLE audit_end (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  length INTEGER NOT NULL,
  indexed INTEGER NOT NULL
) STRICT;
INSERT INTO audit_end VALUES (1, 0, 0);

CREATE TABLE audit_scopes (
  scope TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (scope, number)
) STRICT, WITHOUT ROWID;
`;
