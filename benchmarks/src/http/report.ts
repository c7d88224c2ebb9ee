import { toTextTable } from "../text-table.ts";
import type { Load } from "./clients.ts";
import type { CallTimes, Overhead } from "./overhead.ts";

/** What `bench:http` measures. */
export interface HttpReport {
  readonly overhead: Overhead;
  readonly load: Load;
}

/** The report as text. */
export function formatHttpReport({ overhead, load }: HttpReport): string {
  const { clients, seconds, calls, failed, p50Ms, p99Ms, footprints } = load;
  return [
    toTextTable([
      ["median, ms", "client", "fetch", "bare route", "server : bare", "client : fetch"],
      toRow("recall", overhead.recall),
      toRow("experience", overhead.experience),
    ]),
    "",
    `${clients} clients for ${seconds} s: ${calls} calls, ${failed} failed, ${(calls / seconds).toFixed(0)} a second, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`,
    "",
    toTextTable([
      ["after s", "RSS, MiB", "heap, MiB"],
      ...footprints.map(({ atSeconds, rss, heap }) => [
        String(atSeconds),
        rss.toFixed(0),
        heap.toFixed(1),
      ]),
    ]),
  ].join("\n");
}

function toRow(name: string, { client, fetched, bare }: CallTimes): readonly string[] {
  const times = [client, fetched, bare].map((ms) => ms.toFixed(3));
  return [name, ...times, (fetched / bare).toFixed(2), (client / fetched).toFixed(2)];
}
