/**
 * Bytes, those of an owner and a type each once, and which events refer to them. The tenant is empty
 * where the owner acted for none.
 */
export const blobsMigration = `
CREATE TABLE blobs (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  actor TEXT NOT NULL,
  tenant TEXT NOT NULL,
  content_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  uploaded_at INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX blobs_by_content ON blobs (sha256, content_type, actor, tenant);

CREATE TABLE blob_references (
  event_row INTEGER PRIMARY KEY,
  blob INTEGER NOT NULL
) STRICT;

CREATE INDEX blob_references_by_blob ON blob_references (blob);
`;
