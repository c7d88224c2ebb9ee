/**
 * What forgetting leaves behind: what is withheld from layers though its event stays, an empty subject
 * and predicate standing for any; how much that ever was, scope by scope; and results by key. Claims
 * are found by the entity that is their value.
 */
export const forgettingMigration: string = `
CREATE TABLE withheld (
  scope INTEGER NOT NULL,
  layer TEXT NOT NULL,
  event_row INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  predicate TEXT NOT NULL,
  PRIMARY KEY (scope, layer, event_row, subject_id, predicate)
) STRICT, WITHOUT ROWID;

ALTER TABLE scopes ADD COLUMN withheld_count INTEGER NOT NULL DEFAULT 0;

CREATE TABLE forget_requests (
  scope INTEGER NOT NULL,
  key TEXT NOT NULL,
  digest TEXT NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_by_object ON claims (scope, body ->> '$.object.id')
  WHERE body ->> '$.object.id' IS NOT NULL;
`;
