import { limits, ValidationError } from "@keepsake/core";
import type { ChannelVersions } from "@langchain/langgraph-checkpoint";
import { hashText } from "./hash-text.ts";
import type { CheckpointAddress, ThreadAddress } from "./thread-address.ts";

/** On every checkpoint of the scope. */
export const checkpointsLabel = "langgraph:checkpoints";

/** On everything that a thread has. */
export function threadLabel(threadId: string): Promise<string> {
  return toLabel("thread", [threadId]);
}

/** On the checkpoints of a thread, in whatever namespace. */
export function threadCheckpointsLabel(threadId: string): Promise<string> {
  return toLabel("checkpoints", [threadId]);
}

/** On the checkpoints of one graph of a thread. */
export function checkpointsOfLabel({ threadId, namespace }: ThreadAddress): Promise<string> {
  return toLabel("checkpoints", [threadId, namespace]);
}

/** On one checkpoint. */
export function checkpointLabel(address: CheckpointAddress): Promise<string> {
  const { threadId, namespace, checkpointId } = address;
  return toLabel("checkpoint", [threadId, namespace, checkpointId]);
}

/** On what tasks wrote since a checkpoint. */
export function writesLabel(address: CheckpointAddress): Promise<string> {
  const { threadId, namespace, checkpointId } = address;
  return toLabel("writes", [threadId, namespace, checkpointId]);
}

/** On the value that a channel has at a version. */
export function valueLabel(
  { threadId, namespace }: ThreadAddress,
  channel: string,
  version: ChannelVersions[string],
): Promise<string> {
  return toLabel("value", [threadId, namespace, channel, String(version)]);
}

/** Parts are told from each other whatever they hold; what is too long for a label is hashed. */
async function toLabel(kind: string, parts: readonly string[]): Promise<string> {
  if (!parts.every((part) => part.isWellFormed())) {
    throw new ValidationError(kind, "half a surrogate pair is not text; give whole characters");
  }
  const label = `langgraph:${kind}/${parts.map(encodeURIComponent).join("/")}`;
  return label.length > limits.nameCharacters
    ? `langgraph:${kind}#${await hashText(label)}`
    : label;
}
