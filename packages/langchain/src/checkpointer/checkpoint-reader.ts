import { type CallOptions, ServerError } from "@keepsake/core";
import {
  type Checkpoint,
  type CheckpointMetadata,
  type CheckpointPendingWrite,
  type CheckpointTuple,
  maxChannelVersion,
  type SerializerProtocol,
  TASKS,
} from "@langchain/langgraph-checkpoint";
import { chooseValues } from "./choose-values.ts";
import { readWrites } from "./pending-writes.ts";
import { checkpointLabel, valueLabel, writesLabel } from "./record-labels.ts";
import type { RecordLog } from "./record-log.ts";
import type { SavedRecord } from "./saved-record.ts";
import { type CheckpointAddress, toConfig } from "./thread-address.ts";

/** A checkpoint without the values of its channels. */
export interface BareCheckpoint {
  readonly address: CheckpointAddress;
  readonly parentId: string | undefined;
  readonly checkpoint: Checkpoint;
  readonly metadata: CheckpointMetadata;
}

/** What reading checkpoints needs. */
export interface CheckpointReaderOptions {
  readonly log: RecordLog;
  readonly serde: SerializerProtocol;
  /** The version of a channel that has had none. */
  readonly firstVersion: () => number;
}

/** Reads checkpoints out of the records that keep them. */
export class CheckpointReader {
  readonly #log: RecordLog;
  readonly #serde: SerializerProtocol;
  readonly #firstVersion: () => number;

  constructor({ log, serde, firstVersion }: CheckpointReaderOptions) {
    this.#log = log;
    this.#serde = serde;
    this.#firstVersion = firstVersion;
  }

  /** One checkpoint; undefined where there is none. Of one that was put twice the last counts. */
  async find(
    address: CheckpointAddress,
    options?: CallOptions,
  ): Promise<BareCheckpoint | undefined> {
    const found = await this.#log.read([await checkpointLabel(address)], options);
    const whole = found.findLast(({ value }) => value !== undefined);
    return whole === undefined ? undefined : await this.open(whole, options);
  }

  /** The checkpoint of a record, of which some events may be left to read. */
  async open(record: SavedRecord, options?: CallOptions): Promise<BareCheckpoint | undefined> {
    const { threadId = "", namespace = "", checkpointId = "", parentId } = record.fields;
    const address = { threadId, namespace, checkpointId };
    if (record.value === undefined) {
      return await this.find(address, options);
    }
    const kept: Pick<BareCheckpoint, "checkpoint" | "metadata"> = await this.#serde.loadsTyped(
      ...record.value,
    );
    return { address, parentId, ...kept };
  }

  /** A checkpoint with its values and what was written since. */
  async complete(bare: BareCheckpoint, options?: CallOptions): Promise<CheckpointTuple> {
    const { address, parentId, checkpoint, metadata } = bare;
    const records = await this.#log.read(await labelsOf(bare), options);
    const values = chooseValues(
      records.filter((record) => !isWrite(record)),
      address.checkpointId,
    );
    const channelValues = await this.#readValues(values);
    const whole: Checkpoint = { ...checkpoint, channel_values: channelValues };
    if (checkpoint.v < 4 && parentId !== undefined) {
      const sends = await this.#pendingSends({ ...address, checkpointId: parentId }, options);
      this.#addSends(whole, sends);
    }
    const pendingWrites = await readWrites(this.#serde, records.filter(isWrite));
    const tuple = { config: toConfig(address), checkpoint: whole, metadata, pendingWrites };
    return parentId === undefined
      ? tuple
      : { ...tuple, parentConfig: toConfig({ ...address, checkpointId: parentId }) };
  }

  async #readValues(records: readonly SavedRecord[]): Promise<Record<string, unknown>> {
    const entries = records.map(async ({ fields: { channel = "" }, value }) => {
      if (value === undefined) {
        const lost = JSON.stringify(channel);
        throw new ServerError(
          `the value of channel ${lost} is not whole: a part of it was forgotten`,
        );
      }
      const loaded: unknown = await this.#serde.loadsTyped(...value);
      return [channel, loaded] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  async #pendingSends(
    parent: CheckpointAddress,
    options: CallOptions | undefined,
  ): Promise<readonly CheckpointPendingWrite[]> {
    const records = await this.#log.read([await writesLabel(parent)], options);
    const writes = await readWrites(this.#serde, records);
    return writes.filter(([, channel]) => channel === TASKS);
  }

  /** Before version 4, sends were written to the parent, and are a channel of the child since. */
  #addSends(checkpoint: Checkpoint, sends: readonly CheckpointPendingWrite[]): void {
    const versions = Object.values(checkpoint.channel_versions);
    checkpoint.channel_values[TASKS] = sends.map(([, , value]) => value);
    checkpoint.channel_versions[TASKS] =
      versions.length === 0 ? this.#firstVersion() : maxChannelVersion(...versions);
  }
}

function isWrite({ fields }: SavedRecord): boolean {
  return fields["kind"] === "write";
}

async function labelsOf({ address, checkpoint }: BareCheckpoint): Promise<readonly string[]> {
  const versions = Object.entries(checkpoint.channel_versions);
  return await Promise.all([
    writesLabel(address),
    ...versions.map(([channel, version]) => valueLabel(address, channel, version)),
  ]);
}
