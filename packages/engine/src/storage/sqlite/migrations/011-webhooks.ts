/**
 * Subscriptions, what they are told, and each attempt at it. The scope of a subscription is empty where
 * it is of all. Up to which row what is read out of the events of a scope was told, before it was reset.
 */
export const webhooksMigration = `
CREATE TABLE subscriptions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_by TEXT NOT NULL,
  scope TEXT NOT NULL,
  is_active INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE INDEX subscriptions_by_scope ON subscriptions (scope);
CREATE INDEX subscriptions_by_owner ON subscriptions (created_by, id);

CREATE TABLE deliveries (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  subscription INTEGER NOT NULL,
  type TEXT NOT NULL,
  scope TEXT,
  record_id TEXT,
  data TEXT NOT NULL,
  at INTEGER NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  next_at INTEGER NOT NULL
) STRICT;

CREATE INDEX deliveries_by_subscription ON deliveries (subscription, number);
CREATE INDEX deliveries_by_status ON deliveries (subscription, status, number);
CREATE INDEX deliveries_by_scope ON deliveries (scope) WHERE scope IS NOT NULL;
CREATE INDEX deliveries_by_record ON deliveries (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX deliveries_by_time ON deliveries (at);

CREATE TABLE delivery_attempts (
  delivery INTEGER NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  duration INTEGER NOT NULL,
  status INTEGER,
  error TEXT,
  PRIMARY KEY (delivery, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE told_derivations (
  scope INTEGER PRIMARY KEY,
  through_row INTEGER NOT NULL
) STRICT;
`;
