import { formatTimestamp, type KeptRecord, type RecordStore } from "@keepsake/core";

const defaultLimit = 50;

/** Records that end with the process, where a memory keeps none. */
export function createInProcessRecords(): RecordStore {
  const kept = new Map<string, KeptRecord>();
  const living = (): readonly KeptRecord[] => {
    const now = formatTimestamp(Date.now());
    return Array.from(kept.values()).filter(
      ({ expiresAt }) => expiresAt === null || expiresAt > now,
    );
  };
  const find = (kind: string, key: string): KeptRecord | null =>
    living().find((record) => record.kind === kind && record.key === key) ?? null;
  return {
    async put(record) {
      const left = living();
      kept.clear();
      for (const each of [...left, record]) {
        kept.set(nameOf(each.kind, each.key), each);
      }
    },
    find: async (kind, key) => find(kind, key),
    list: async (kind, { after, limit = defaultLimit } = {}) =>
      living()
        .filter((record) => record.kind === kind && (after === undefined || record.key > after))
        .toSorted((left, right) => (left.key < right.key ? -1 : 1))
        .slice(0, limit),
    remove: async (kind, key) => find(kind, key) !== null && kept.delete(nameOf(kind, key)),
  };
}

function nameOf(kind: string, key: string): string {
  return JSON.stringify([kind, key]);
}
