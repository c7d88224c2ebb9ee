/** What a server keeps beside what is remembered, by kind and key. */
export const keptRecordsMigration: string = `
CREATE TABLE kept_records (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at TEXT,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_records_expiring ON kept_records (expires_at) WHERE expires_at IS NOT NULL;
`;
