import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, number, optional, text } from "../reading/read-value.ts";

/** How many memories a tier has. */
export interface TierCount extends WithExtra {
  readonly tier: string;
  readonly count: number;
}

/** How many memories a namespace has. */
export interface NamespaceCount extends WithExtra {
  readonly namespace: string;
  readonly count: number;
}

/** What a daemon holds. */
export interface MemoryStats extends WithExtra {
  readonly total: number;
  readonly byTier: readonly TierCount[];
  readonly byNamespace: readonly NamespaceCount[];
  readonly expiringSoon: number;
  readonly linksCount: number;
  readonly dbSizeBytes: number;
  readonly dimViolations?: number;
  readonly indexEvictionsTotal?: number;
}

/** Reads how many memories a namespace has. */
export const readNamespaceCount: Reader<NamespaceCount> = recordReader<NamespaceCount>({
  namespace: text,
  count: number,
});

/** Reads what a daemon holds. */
export const readMemoryStats: Reader<MemoryStats> = recordReader<MemoryStats>({
  total: number,
  byTier: list(recordReader<TierCount>({ tier: text, count: number })),
  byNamespace: list(readNamespaceCount),
  expiringSoon: number,
  linksCount: number,
  dbSizeBytes: number,
  dimViolations: optional(number),
  indexEvictionsTotal: optional(number),
});
