import { connectMemory } from "@keepsake/core";
import { setTimeout as sleep } from "node:timers/promises";
import { measureMs } from "../measure-ms.ts";
import { reportProgress } from "../progress.ts";
import { quantile } from "../quantile.ts";
import type { ServedMemory } from "./served-memory.ts";

/** Memory of the process that serves and calls, in MiB, after its rubbish was taken out. */
interface Footprint {
  readonly atSeconds: number;
  readonly rss: number;
  readonly heap: number;
}

/** What many clients at a time came to. */
export interface Load {
  readonly clients: number;
  readonly seconds: number;
  readonly calls: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly footprints: readonly Footprint[];
}

const samples = 6;
const callsPerWrite = 5;

/** Lets clients call for so many seconds: one write, four recalls, and so on. */
export async function measureClients(
  { url, scope, questions }: ServedMemory,
  clients: number,
  seconds: number,
): Promise<Load> {
  const times: number[] = [];
  const footprints = [footprint(0)];
  let failed = 0;
  const endAt = performance.now() + seconds * 1_000;
  const call = async (client: number): Promise<void> => {
    const memory = connectMemory({ url });
    for (let round = client; performance.now() < endAt; round += 1) {
      const question = questions[round % questions.length] ?? "";
      const work = (): Promise<unknown> =>
        round % callsPerWrite === 0
          ? memory.experience(`${scope}/session:c${client}`, `Round ${round} of ${client}.`)
          : memory.recall(scope, question);
      try {
        times.push((await measureMs(work)).elapsedMs);
      } catch {
        failed += 1;
      }
    }
    await memory.close();
  };
  const calling = Promise.all(Array.from({ length: clients }, (_, client) => call(client)));
  for (let sample = 1; sample <= samples; sample += 1) {
    await sleep((seconds * 1_000) / samples);
    footprints.push(footprint(Math.round((seconds * sample) / samples)));
    reportProgress(`${times.length} calls`);
  }
  await calling;
  const [p50Ms, p99Ms] = [quantile(times, 0.5), quantile(times, 0.99)];
  return { clients, seconds, calls: times.length, failed, p50Ms, p99Ms, footprints };
}

function footprint(atSeconds: number): Footprint {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { atSeconds, rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}
