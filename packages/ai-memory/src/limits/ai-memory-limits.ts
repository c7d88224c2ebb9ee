import * as values from "./limit-values.ts";

/** The bounds of what ai-memory takes; beyond them a client sends nothing. */
export const aiMemoryLimits: typeof values = values;
