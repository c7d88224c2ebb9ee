/** How long a memory lives where it is not told: 6 hours, 7 days, for ever. */
export const tiers = ["short", "mid", "long"] as const;

/** A tier of {@link tiers}. */
export type Tier = (typeof tiers)[number];

/** Who may see a memory, from ai-memory 0.10 on. */
export const visibilities = ["private", "team", "unit", "org", "collective"] as const;

/** One of {@link visibilities}. */
export type Visibility = (typeof visibilities)[number];

/** Where a memory may come from; `nhi` from ai-memory 0.10 on. */
export const memorySources = [
  "user",
  "nhi",
  "claude",
  "hook",
  "api",
  "cli",
  "import",
  "consolidation",
  "system",
  "chaos",
  "notify",
] as const;

/** One of {@link memorySources}. */
export type MemorySource = (typeof memorySources)[number];

/** What a memory may be, from ai-memory 0.10 on. */
export const memoryKinds = [
  "observation",
  "reflection",
  "persona",
  "concept",
  "entity",
  "claim",
  "relation",
  "event",
  "conversation",
  "decision",
  "goal",
  "plan",
  "step",
  "told",
  "instruction",
  "intervention",
] as const;

/** One of {@link memoryKinds}. */
export type MemoryKind = (typeof memoryKinds)[number];

/** What to do where a title is taken in its namespace. */
export const conflictModes = ["error", "merge", "version"] as const;

/** One of {@link conflictModes}. */
export type ConflictMode = (typeof conflictModes)[number];
