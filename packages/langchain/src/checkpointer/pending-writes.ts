import {
  type CheckpointPendingWrite,
  type PendingWrite,
  type SerializerProtocol,
  WRITES_IDX_MAP,
} from "@langchain/langgraph-checkpoint";
import { checkpointTime } from "./checkpoint-time.ts";
import { threadLabel, writesLabel } from "./record-labels.ts";
import { encodeValue, type SerializedValue } from "./record-payload.ts";
import type { RecordDraft, SavedRecord } from "./saved-record.ts";
import type { CheckpointAddress } from "./thread-address.ts";

/** What one task wrote. */
export interface TaskWrites {
  readonly taskId: string;
  readonly writes: readonly PendingWrite[];
}

/** A write that is whole. */
interface WrittenRecord {
  readonly taskId: string;
  readonly channel: string;
  readonly value: SerializedValue;
}

/** The records that keep what a task wrote since a checkpoint. */
export async function draftWrites(
  serde: SerializerProtocol,
  address: CheckpointAddress,
  { taskId, writes }: TaskWrites,
): Promise<readonly RecordDraft[]> {
  const labels = [await threadLabel(address.threadId), await writesLabel(address)];
  const observedAt = checkpointTime(address.checkpointId);
  return await Promise.all(
    writes.map(async ([channel, written], position) => {
      const index = indexOf(channel, position);
      const value = encodeValue(await serde.dumpsTyped(written));
      const fields = { kind: "write", ...address, taskId, channel, index: String(index) };
      return { labels, observedAt, fields, value, isAlwaysNew: isReplaceable(index) };
    }),
  );
}

/**
 * What tasks wrote, in the order they did. What a task wrote first in a place stands, but for errors,
 * interrupts and the like, of which the last does.
 */
export async function readWrites(
  serde: SerializerProtocol,
  records: readonly SavedRecord[],
): Promise<CheckpointPendingWrite[]> {
  const standing = new Map<string, WrittenRecord>();
  for (const { fields, value } of records) {
    const { taskId = "", channel = "", index } = fields;
    const place = JSON.stringify([taskId, index]);
    if (value !== undefined && (isReplaceable(Number(index)) || !standing.has(place))) {
      standing.set(place, { taskId, channel, value });
    }
  }
  return await Promise.all(
    Array.from(standing.values(), async ({ taskId, channel, value }) => {
      const write: CheckpointPendingWrite = [taskId, channel, await serde.loadsTyped(...value)];
      return write;
    }),
  );
}

function indexOf(channel: string, position: number): number {
  return Object.hasOwn(WRITES_IDX_MAP, channel) ? (WRITES_IDX_MAP[channel] ?? position) : position;
}

function isReplaceable(index: number): boolean {
  return index < 0;
}
