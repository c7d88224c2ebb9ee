/* The bounds of what the contract takes, one by one, so that a bundle has those that it uses. */

/** Bytes of UTF-8 of one event's content. */
export const contentBytes = 1_048_576;

/** Bytes of one blob. */
export const blobBytes = 33_554_432;

/** Bytes of JSON of one event's metadata. */
export const metadataBytes = 1_048_576;

/** Characters of a name: a speaker, a label, a kind of source. */
export const nameCharacters = 256;

/** Characters of a triple's predicate. */
export const predicateCharacters = 128;

/** Labels of one event. */
export const labels = 64;

/** Labels that a list may ask for at once. */
export const filterLabels = 50;

/** Bytes of UTF-8 of an idempotency key. */
export const idempotencyKeyBytes = 64;

/** Characters of a note for the audit log. */
export const auditNoteCharacters = 2_000;

/** Numbers of one vector. */
export const vectorLength = 4_096;

/** Characters of the name of a model that makes vectors. */
export const modelCharacters = 128;

/** Events of one page or one recall. */
export const pageEvents = 500;

/** Characters of one event's text that a context block or a tool shows. */
export const shownCharacters = 2_000;

/** Items of one bulk write, and ids of one forgetting. */
export const bulkItems = 1_000;

/** Levels of arrays and objects within each other. */
export const jsonDepth = 64;

/** Segments of a scope path. */
export const scopeSegments = 32;

/** Milliseconds: the longest delay a timer takes. */
export const timeoutMs = 2_147_483_647;
