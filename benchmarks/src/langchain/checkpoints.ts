import { connectMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { KeepsakeSaver } from "@keepsake/langchain/langgraph";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";
import { type BaseCheckpointSaver, MemorySaver, uuid6 } from "@langchain/langgraph-checkpoint";
import { join } from "node:path";
import { measureMs } from "../measure-ms.ts";
import { quantile } from "../quantile.ts";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { toTextTable } from "../text-table.ts";

/** How much is measured. */
export interface CheckpointsOptions {
  /** Checkpoints of each saver, in 20 threads. */
  readonly checkpoints: number;
  /** Characters of a large state. */
  readonly largeCharacters: number;
}

/** What a saver takes; milliseconds of the median call. */
interface SaverFigures {
  readonly saver: string;
  readonly putMs: number;
  /** Reading the newest of a thread after a put to it. */
  readonly getTupleMs: number;
  /** Putting a large state once. */
  readonly putLargeMs: number;
  /** Reading it once. */
  readonly getLargeMs: number;
}

/** Everything that is measured of checkpoints. */
export interface CheckpointsOutcome extends CheckpointsOptions {
  readonly savers: readonly SaverFigures[];
}

type Saver = Pick<BaseCheckpointSaver, "put" | "getTuple" | "getNextVersion">;

const threads = 20;

/** Puts and reads checkpoints with ours, in a file and over HTTP, and with LangGraph's in memory. */
export async function runCheckpointsBenchmark(
  options: CheckpointsOptions,
): Promise<CheckpointsOutcome> {
  const savers = await withTemporaryFolder(async (folder) => {
    const memory = await openMemory({ path: join(folder, "memory.db") });
    const server = await serve(createHandler(memory), { port: 0 });
    const remote = connectMemory({ url: server.url });
    const measured = [
      await measureSaver("MemorySaver", new MemorySaver(), options),
      await measureSaver(
        "KeepsakeSaver, file",
        new KeepsakeSaver({ memory: memory.scope("org:acme/app:file") }),
        options,
      ),
      await measureSaver(
        "KeepsakeSaver, HTTP",
        new KeepsakeSaver({ memory: remote.scope("org:acme/app:http") }),
        options,
      ),
    ];
    await server.close();
    await memory.close();
    return measured;
  });
  return { ...options, savers };
}

/** The figures as a table to read. */
export function formatCheckpointsReport(outcome: CheckpointsOutcome): string {
  const { checkpoints, largeCharacters, savers } = outcome;
  const large = `${(largeCharacters / 1_000_000).toFixed(1)} M characters`;
  return toTextTable([
    [`${checkpoints} checkpoints, p50 ms`, "put", "getTuple", `put ${large}`, "getTuple of it"],
    ...savers.map(({ saver, ...figures }) => [
      saver,
      figures.putMs.toFixed(3),
      figures.getTupleMs.toFixed(3),
      figures.putLargeMs.toFixed(0),
      figures.getLargeMs.toFixed(0),
    ]),
  ]);
}

async function measureSaver(
  name: string,
  saver: Saver,
  { checkpoints, largeCharacters }: CheckpointsOptions,
): Promise<SaverFigures> {
  const puts: number[] = [];
  const gets: number[] = [];
  for (let step = 0; step < checkpoints; step += 1) {
    const thread = `thread-${step % threads}`;
    puts.push(await putOnce(saver, { thread, step, text: "hello ".repeat(40) }));
    gets.push(await getOnce(saver, { thread, step }));
  }
  const large = { thread: "large", step: checkpoints, text: "hello ".repeat(largeCharacters / 6) };
  return {
    saver: name,
    putMs: quantile(puts, 0.5),
    getTupleMs: quantile(gets, 0.5),
    putLargeMs: await putOnce(saver, large),
    getLargeMs: await getOnce(saver, large),
  };
}

interface Step {
  readonly thread: string;
  readonly step: number;
}

async function putOnce(
  saver: Saver,
  { thread, step, text }: Step & { readonly text: string },
): Promise<number> {
  const version = saver.getNextVersion(step);
  const versions = { messages: version, step: version };
  const checkpoint = {
    v: 4,
    id: uuid6(step),
    ts: new Date().toISOString(),
    channel_values: { messages: [{ role: "user", content: text }], step },
    channel_versions: versions,
    versions_seen: { agent: { messages: version } },
  };
  const config = { configurable: { thread_id: thread } };
  const metadata = { source: "loop", step, parents: {} } as const;
  const { elapsedMs } = await measureMs(() => saver.put(config, checkpoint, metadata, versions));
  return elapsedMs;
}

/** @throws `Error` where the checkpoint is not the one of the step. */
async function getOnce(saver: Saver, { thread, step }: Step): Promise<number> {
  const config = { configurable: { thread_id: thread } };
  const { result, elapsedMs } = await measureMs(() => saver.getTuple(config));
  if (result?.checkpoint.channel_values["step"] !== step) {
    throw new Error(`${thread} is not at step ${step}`);
  }
  return elapsedMs;
}
