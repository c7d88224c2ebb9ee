/* The bounds of what both versions of the daemon take, as they answer beyond them. */

/** Characters of a title, as code points. */
export const titleCharacters = 512;

/** Bytes of UTF-8 of a memory's content. */
export const contentBytes = 65_536;

/** Characters of a namespace, as code points. */
export const namespaceCharacters = 512;

/** Parts of a namespace, which `/` divides. */
export const namespaceSegments = 8;

/** Tags of one memory. */
export const tags = 50;

/** Bytes of UTF-8 of one tag. */
export const tagBytes = 128;

/** Bytes of JSON of one memory's metadata. */
export const metadataBytes = 65_536;

/** Objects and lists within each other in metadata, itself included. */
export const metadataDepth = 32;

/** The highest priority; the lowest is 1. */
export const priority = 10;

/** Seconds of a year: the longest that a memory's life may be told to last. */
export const ttlSecs = 31_536_000;

/** Bytes of an id, and of the name of an agent. */
export const idBytes = 128;

/** Rows of one page, or of one search: beyond them the daemon cuts without a word. */
export const pageRows = 1_000;

/** Rows of one recall: beyond them the daemon cuts without a word. */
export const recallRows = 50;

/** Memories of one bulk write, and of one import. */
export const bulkRows = 1_000;

/** Bytes of the body of a request. */
export const bodyBytes = 2_097_152;
