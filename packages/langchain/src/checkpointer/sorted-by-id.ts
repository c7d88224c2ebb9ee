import type { SavedRecord } from "./saved-record.ts";

/**
 * Sorts records of checkpoints, which come with the newest time first, by the id of the checkpoint, the
 * greatest first: as far as those of one time are concerned, for ids sort by time. Of a checkpoint that
 * is there twice the first counts.
 */
export async function* sortedById(
  records: AsyncIterable<SavedRecord>,
): AsyncGenerator<SavedRecord> {
  let sameTime: SavedRecord[] = [];
  for await (const record of records) {
    if (record.observedAt !== sameTime[0]?.observedAt) {
      yield* sortGroup(sameTime);
      sameTime = [];
    }
    sameTime.push(record);
  }
  yield* sortGroup(sameTime);
}

function sortGroup(records: readonly SavedRecord[]): readonly SavedRecord[] {
  const byPlace = new Map<string, SavedRecord>();
  for (const record of records) {
    const place = JSON.stringify(record.fields);
    byPlace.set(place, byPlace.get(place) ?? record);
  }
  return Array.from(byPlace.values()).toSorted((left, right) =>
    idOf(left) > idOf(right) ? -1 : 1,
  );
}

function idOf({ fields }: SavedRecord): string {
  return fields["checkpointId"] ?? "";
}
