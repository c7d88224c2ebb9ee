/** The bounds of what the contract takes, in one place for schemas, adapters and documents. */
export const limits = {
  /** Bytes of UTF-8 of one event's content. */
  contentBytes: 1_048_576,
  /** Bytes of JSON of one event's metadata. */
  metadataBytes: 1_048_576,
  /** Characters of a name: a speaker, a label, a kind of source. */
  nameCharacters: 256,
  /** Characters of a triple's predicate. */
  predicateCharacters: 128,
  /** Labels of one event. */
  labels: 64,
  /** Labels that a list may ask for at once. */
  filterLabels: 50,
  /** Bytes of UTF-8 of an idempotency key. */
  idempotencyKeyBytes: 64,
  /** Characters of a note for the audit log. */
  auditNoteCharacters: 2_000,
  /** Events of one page or one recall. */
  pageEvents: 500,
  /** Characters of one event's text that a context block or a tool shows. */
  shownCharacters: 2_000,
  /** Items of one bulk write, and ids of one forgetting. */
  bulkItems: 1_000,
  /** Levels of arrays and objects within each other. */
  jsonDepth: 64,
  /** Segments of a scope path. */
  scopeSegments: 32,
  /** Milliseconds: the longest delay a timer takes. */
  timeoutMs: 2_147_483_647,
} as const;
