/** The suite that every implementation of Keepsake's contract passes. @module */
export { type DescribeEventMemoryOptions, describeEventMemory } from "./describe-event-memory.ts";
export { type DescribeMemoryOptions, describeMemory } from "./describe-memory.ts";
export type { EventMemory } from "./event-memory.ts";
export type { Capabilities, EventCapabilities, MemoryUnderTest } from "./memory-under-test.ts";
