import { type MemoryLink, readMemoryLink } from "../links/memory-link.ts";
import { readStoredMemory, type StoredMemory } from "../memories/stored-memory.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, number, text } from "../reading/read-value.ts";

/** All that a daemon holds. */
export interface MemoryExport extends WithExtra {
  readonly memories: readonly StoredMemory[];
  readonly links: readonly MemoryLink[];
  readonly count: number;
  readonly exportedAt: string;
}

/** Reads all that a daemon holds. */
export const readMemoryExport: Reader<MemoryExport> = recordReader<MemoryExport>({
  memories: list(readStoredMemory),
  links: list(readMemoryLink),
  count: number,
  exportedAt: text,
});
