import { ValidationError } from "@keepsake/core";
import type { RunnableConfig } from "@langchain/core/runnables";
import { getCheckpointId } from "@langchain/langgraph-checkpoint";

/** Where the checkpoints of one graph are: a thread, and a namespace for each graph within it. */
export interface ThreadAddress {
  readonly threadId: string;
  /** Empty for the outermost graph. */
  readonly namespace: string;
}

/** Where one checkpoint is. */
export interface CheckpointAddress extends ThreadAddress {
  readonly checkpointId: string;
}

/** What of an address a configuration names. */
export interface PartialAddress {
  readonly threadId: string | undefined;
  readonly namespace: string | undefined;
  readonly checkpointId: string | undefined;
}

/** Reads the address out of a configuration. @throws `ValidationError` on what is no text. */
export function readAddress(config: RunnableConfig): PartialAddress {
  const { thread_id: threadId, checkpoint_ns: namespace } = config.configurable ?? {};
  const checkpointId: unknown = getCheckpointId(config);
  return {
    threadId: readText(threadId, "thread_id"),
    namespace: readText(namespace, "checkpoint_ns"),
    checkpointId: checkpointId === "" ? undefined : readText(checkpointId, "checkpoint_id"),
  };
}

/** The thread that a configuration names. @throws `ValidationError` where it names none. */
export function requireThread(config: RunnableConfig): ThreadAddress {
  const { threadId, namespace = "" } = readAddress(config);
  return { threadId: requireThreadId(threadId), namespace };
}

/** The checkpoint that a configuration names. @throws `ValidationError` where it names none. */
export function requireCheckpoint(config: RunnableConfig): CheckpointAddress {
  const { checkpointId } = readAddress(config);
  if (checkpointId === undefined) {
    const reason =
      "it is missing; writes belong to a checkpoint: give the configuration put returned";
    throw new ValidationError("configurable.checkpoint_id", reason);
  }
  return { ...requireThread(config), checkpointId };
}

/** Checks the id of a thread. @throws `ValidationError` where it is none. */
export function requireThreadId(threadId: unknown): string {
  const read = readText(threadId, "thread_id");
  if (read === undefined || read === "") {
    const reason =
      'it is missing; name the conversation: { configurable: { thread_id: "monday" } }';
    throw new ValidationError("configurable.thread_id", reason);
  }
  return read;
}

/** The configuration of a checkpoint. */
export function toConfig({ threadId, namespace, checkpointId }: CheckpointAddress): RunnableConfig {
  return {
    configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: checkpointId },
  };
}

function readText(value: unknown, name: string): string | undefined {
  if (value === undefined || (typeof value === "string" && value.isWellFormed())) {
    return value;
  }
  const problem = typeof value === "string" ? "half a surrogate pair" : `a ${typeof value}`;
  throw new ValidationError(`configurable.${name}`, `${problem} is not text; give a string`);
}
