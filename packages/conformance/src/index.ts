/** The suite that every implementation of Keepsake's contract passes. @module */
export { type DescribeMemoryOptions, describeMemory } from "./describe-memory.ts";
export type { Capabilities, MemoryUnderTest } from "./memory-under-test.ts";
