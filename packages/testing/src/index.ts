/** What the tests of several packages share. @module */
export { countCalls, type CountedMemory } from "./count-calls.ts";
export { failing } from "./failing.ts";
export { openMemoryAt, type OpenedMemory, places } from "./open-memory-at.ts";
