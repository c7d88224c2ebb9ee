import { isObject } from "@keepsake/core/http";
import type { MemoryLink } from "../links/memory-link.ts";
import { bulkRows } from "../limits/limit-values.ts";
import { refuse, show } from "../limits/check.ts";
import { idCheck } from "../limits/id-check.ts";
import { listCheck } from "../limits/list-check.ts";
import { toWireName, type WireFields } from "../limits/to-wire-fields.ts";
import type { StoredMemory } from "../memories/stored-memory.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, number, text } from "../reading/read-value.ts";

/** Memories to import, as an export gives them. */
export interface MemoryImport {
  /** At most 1000. */
  readonly memories: readonly StoredMemory[];
  /** @default none */
  readonly links?: readonly MemoryLink[] | undefined;
}

/** What became of an import. */
export interface ImportReceipt extends WithExtra {
  readonly imported: number;
  /** One for each that was not imported. From 0.10 on they do not tell which, and hardly why. */
  readonly errors: readonly string[];
}

/** Reads what became of an import. */
export const readImportReceipt: Reader<ImportReceipt> = recordReader<ImportReceipt>({
  imported: number,
  errors: list(text),
});

const requireMemories = listCheck(requireMemory, bulkRows);
const requireLinks = listCheck(requireRecord);

/** What is sent of an import: each record in the daemon's spelling, with what it had beyond ours. */
export function toSentImport({ memories, links = [] }: MemoryImport): WireFields {
  requireMemories(memories, "memories");
  requireLinks(links, "links");
  return { memories: memories.map(toSentRecord), links: links.map(toSentRecord) };
}

function requireRecord(value: unknown, field: string): void {
  if (!isObject(value)) {
    refuse(field, `${show(value)} is not a record`);
  }
}

/** One without an id has the daemon refuse all of them. */
function requireMemory(value: unknown, field: string): void {
  requireRecord(value, field);
  idCheck(Object(value).id, `${field}.id`);
}

function toSentRecord({ extra, ...record }: WithExtra): WireFields {
  const known = Object.entries(record).filter(([, value]) => (value ?? null) !== null);
  return {
    ...extra,
    ...Object.fromEntries(known.map(([name, value]) => [toWireName(name), value])),
  };
}
