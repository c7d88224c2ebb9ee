/** The views there are. */
export const views = ["local", "holistic"] as const;

/**
 * Which scopes a read covers: `local` is the scope itself, `holistic` the scope and the scopes that
 * enclose it (for `org:acme/user:ana` also `org:acme`), never those below or beside it.
 */
export type View = (typeof views)[number];
