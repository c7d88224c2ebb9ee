import type { ErasureRecord } from "./erasure-storage.ts";

/** An erasure once so many more events of it are deleted. */
export function countDeleted(record: ErasureRecord, events: number): ErasureRecord {
  const { erasure } = record;
  const deleted = { ...erasure.deleted, events: erasure.deleted.events + events };
  return { ...record, erasure: { ...erasure, deleted } };
}
