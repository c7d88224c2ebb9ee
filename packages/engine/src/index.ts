/** Long-term memory in the process, on one SQLite file. @module */
export { openMemory, type OpenMemoryOptions } from "./open-memory.ts";
