import type { ScopedMemory } from "@keepsake/core";
import type { RunnableConfig } from "@langchain/core/runnables";
import {
  type Checkpoint,
  type CheckpointMetadata,
  emptyCheckpoint,
  uuid6,
} from "@langchain/langgraph-checkpoint";
import type { KeepsakeSaver } from "../checkpointer/keepsake-saver.ts";

/** The scope that checkpoints have for themselves. */
export const checkpointScope = "org:acme/app:support";

/** What LangGraph tells of a checkpoint. */
export const metadata: CheckpointMetadata = { source: "loop", step: 1, parents: {} };

/** The configuration of a thread. */
export function threadOf(thread_id: string): RunnableConfig {
  return { configurable: { thread_id } };
}

/** A checkpoint of some values. */
export function checkpointOf(values: Record<string, unknown>, id: string = uuid6(0)): Checkpoint {
  const versions = Object.keys(values).map((channel) => [channel, 1]);
  return {
    ...emptyCheckpoint(),
    id,
    channel_values: values,
    channel_versions: Object.fromEntries(versions),
  };
}

/** Puts a checkpoint all of whose values are new. */
export function put(
  saver: KeepsakeSaver,
  checkpoint: Checkpoint,
  config: RunnableConfig = threadOf("monday"),
): Promise<RunnableConfig> {
  return saver.put(config, checkpoint, metadata, checkpoint.channel_versions);
}

/** How many events there are, of at most 500. */
export async function countEvents(memory: ScopedMemory): Promise<number> {
  return (await memory.events({ limit: 500 })).items.length;
}
