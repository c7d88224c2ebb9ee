import { type MemoryLink, readMemoryLink } from "../links/memory-link.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list } from "../reading/read-value.ts";
import { readStoredMemory, type StoredMemory } from "./stored-memory.ts";

/** A memory, and what leads from it and to it. */
export interface LinkedMemory extends StoredMemory {
  readonly links: readonly MemoryLink[];
}

interface Got extends WithExtra {
  readonly memory: StoredMemory;
  readonly links: readonly MemoryLink[];
}

const readGot = recordReader<Got>({ memory: readStoredMemory, links: list(readMemoryLink) });

/** Reads a memory with its links, which the daemon gives side by side. */
export const readLinkedMemory: Reader<LinkedMemory> = (given, path) => {
  const { memory, links } = readGot(given, path);
  return { ...memory, links };
};
