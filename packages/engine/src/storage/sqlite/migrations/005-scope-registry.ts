/**
 * The registry of scopes. Of those written to before, `created_at` is the time of the earliest event
 * they ever held; of one without events it is that of this change.
 */
export const scopeRegistryMigration: string = `
ALTER TABLE scopes ADD COLUMN created_at INTEGER;
UPDATE scopes SET created_at = coalesce(
  (SELECT earliest.recorded_at FROM
    (SELECT scope, min(recorded_at) AS recorded_at FROM events GROUP BY scope) AS earliest
    WHERE earliest.scope = scopes.number),
  CAST(unixepoch('subsec') * 1000 AS INTEGER));

CREATE TABLE scope_registry (
  scope INTEGER PRIMARY KEY,
  is_registered INTEGER NOT NULL,
  members TEXT NOT NULL,
  settings TEXT NOT NULL
) STRICT;

CREATE TABLE scope_registry_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO scope_registry_state VALUES (1, 0);
`;
