/**
 * That there is something to derive is noted with a scope once, and not with each write to it: an index
 * whose condition names the end of the log would be written anew with every event.
 */
export const pendingScopesMigration = `
ALTER TABLE scopes ADD COLUMN is_pending INTEGER NOT NULL DEFAULT 0;
UPDATE scopes SET is_pending = 1 WHERE last_row > derived_row;

DROP INDEX scopes_pending;
CREATE INDEX scopes_pending ON scopes (derived_row) WHERE is_pending = 1;
`;
