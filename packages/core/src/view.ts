/** The views there are. */
export const views = ["local", "holistic", "raw", "granular", "structured", "descend"] as const;

/**
 * Which scopes a read covers, and which layers a recall gives:
 *
 * - `local`, `granular`: the scope itself, every layer;
 * - `raw`: the scope itself, events alone;
 * - `structured`: the scope itself, facts and beliefs;
 * - `holistic`: the scope and the scopes that enclose it (for `org:acme/user:ana` also `org:acme`),
 *   every layer;
 * - `descend`: the scope and the scopes below it, every layer.
 *
 * No view covers scopes beside it. Scopes are compared by whole segments: `org:a` does not enclose
 * `org:ab`.
 */
export type View = (typeof views)[number];
