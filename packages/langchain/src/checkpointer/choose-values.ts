import type { SavedRecord } from "./saved-record.ts";

/**
 * Of the values that channels have at the versions of a checkpoint those that count. There is one for
 * each version, unless versions were used twice: then its own, or the one before it.
 */
export function chooseValues(
  records: readonly SavedRecord[],
  checkpointId: string,
): readonly SavedRecord[] {
  const chosen = new Map<string, SavedRecord>();
  for (const record of records) {
    const channel = record.fields["channel"] ?? "";
    const known = chosen.get(channel);
    if (known === undefined || isNearer(record, known, checkpointId)) {
      chosen.set(channel, record);
    }
  }
  return Array.from(chosen.values());
}

function isNearer(record: SavedRecord, known: SavedRecord, checkpointId: string): boolean {
  const [id, knownId] = [idOf(record), idOf(known)];
  return id <= checkpointId && (knownId > checkpointId || id >= knownId);
}

function idOf({ fields }: SavedRecord): string {
  return fields["checkpointId"] ?? "";
}
