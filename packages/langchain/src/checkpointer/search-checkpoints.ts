import { type CallOptions, formatTimestamp } from "@keepsake/core";
import { checkpointTimeMs } from "./checkpoint-time.ts";
import { checkpointsLabel, checkpointsOfLabel, threadCheckpointsLabel } from "./record-labels.ts";
import type { RecordLog } from "./record-log.ts";
import type { SavedRecord } from "./saved-record.ts";
import { sortedById } from "./sorted-by-id.ts";
import type { PartialAddress } from "./thread-address.ts";

/** Which checkpoints to go through. */
export interface CheckpointSearch {
  /** What it leaves out may be any. */
  readonly address: PartialAddress;
  /** Only checkpoints whose ids are smaller. */
  readonly beforeId?: string | undefined;
  /** @default 50 */
  readonly pageSize?: number | undefined;
}

/** The records of checkpoints, the newest first, read page by page as they are asked for. */
export async function* searchCheckpoints(
  log: RecordLog,
  { address, beforeId, pageSize = 50 }: CheckpointSearch,
  options: CallOptions,
): AsyncGenerator<SavedRecord> {
  const beforeMs = beforeId === undefined ? undefined : checkpointTimeMs(beforeId);
  const until = beforeMs === undefined ? undefined : formatTimestamp(beforeMs + 1);
  const filter = { labels: [await labelOf(address)], until, limit: pageSize };
  for await (const record of sortedById(log.newest(filter, options))) {
    const { namespace, checkpointId = "" } = record.fields;
    const isSought =
      (beforeId === undefined || checkpointId < beforeId) &&
      (address.namespace === undefined || namespace === address.namespace) &&
      (address.checkpointId === undefined || checkpointId === address.checkpointId);
    if (isSought) {
      yield record;
    }
  }
}

async function labelOf({ threadId, namespace }: PartialAddress): Promise<string> {
  if (threadId === undefined) {
    return checkpointsLabel;
  }
  return namespace === undefined
    ? await threadCheckpointsLabel(threadId)
    : await checkpointsOfLabel({ threadId, namespace });
}
