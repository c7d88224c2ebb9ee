import type {
  ChannelVersions,
  Checkpoint,
  CheckpointMetadata,
  SerializerProtocol,
} from "@langchain/langgraph-checkpoint";
import { checkpointTime } from "./checkpoint-time.ts";
import {
  checkpointLabel,
  checkpointsLabel,
  checkpointsOfLabel,
  threadCheckpointsLabel,
  threadLabel,
  valueLabel,
} from "./record-labels.ts";
import { encodeValue } from "./record-payload.ts";
import type { RecordDraft } from "./saved-record.ts";
import type { CheckpointAddress } from "./thread-address.ts";

/** A checkpoint as `put` gets it. */
export interface CheckpointDraft {
  readonly checkpoint: Checkpoint;
  readonly metadata: CheckpointMetadata;
  /** The versions of the channels whose values are new. */
  readonly newVersions: ChannelVersions;
  /** The checkpoint that it follows. */
  readonly parentId: string | undefined;
}

/** The records that keep a checkpoint: the values that are new, and it last, without values. */
export async function draftCheckpoint(
  serde: SerializerProtocol,
  address: CheckpointAddress,
  draft: CheckpointDraft,
): Promise<readonly RecordDraft[]> {
  const values = await draftValues(serde, address, draft);
  return [...values, await draftRecord(serde, address, draft)];
}

async function draftValues(
  serde: SerializerProtocol,
  address: CheckpointAddress,
  { checkpoint, newVersions }: CheckpointDraft,
): Promise<readonly RecordDraft[]> {
  const ofThread = await threadLabel(address.threadId);
  const channels = Object.entries(newVersions).filter(([channel]) =>
    Object.hasOwn(checkpoint.channel_values, channel),
  );
  return await Promise.all(
    channels.map(async ([channel, version]) => ({
      labels: [ofThread, await valueLabel(address, channel, version)],
      observedAt: checkpointTime(address.checkpointId),
      fields: { kind: "value", ...address, channel, version: String(version) },
      value: encodeValue(await serde.dumpsTyped(checkpoint.channel_values[channel])),
    })),
  );
}

async function draftRecord(
  serde: SerializerProtocol,
  address: CheckpointAddress,
  { checkpoint, metadata, parentId }: CheckpointDraft,
): Promise<RecordDraft> {
  const { threadId, checkpointId } = address;
  const kept = { checkpoint: { ...checkpoint, channel_values: {} }, metadata };
  return {
    labels: [await threadLabel(threadId), await checkpointLabel(address)],
    firstLabels: [
      checkpointsLabel,
      await threadCheckpointsLabel(threadId),
      await checkpointsOfLabel(address),
    ],
    observedAt: checkpointTime(checkpointId),
    fields: {
      kind: "checkpoint",
      ...address,
      ...(parentId === undefined ? {} : { parentId }),
    },
    value: encodeValue(await serde.dumpsTyped(kept)),
  };
}
