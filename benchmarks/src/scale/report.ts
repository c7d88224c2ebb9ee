import { toTextTable } from "../text-table.ts";
import type { ScaleReport } from "./benchmark.ts";
import type { Latency } from "./latency.ts";
import { smallHeap } from "./measure-apart.ts";
import type { BesideWritesReport } from "./measure-beside-writes.ts";
import type { RecallReport } from "./measure-recalls.ts";

const mebibyte = 2 ** 20;

/** The figures as tables to read. */
export function formatScaleReport(report: ScaleReport): string {
  const { events, scopes, bytes } = report.file;
  return [
    `${events} events in ${scopes} scopes, ${(bytes / mebibyte).toFixed(0)} MiB`,
    formatRecalls(report),
    formatBesideWrites(report.besideWrites),
    formatResident(report),
  ].join("\n\n");
}

function formatRecalls({ scopes, oneScope, largeScope }: ScaleReport): string {
  const rows = [
    ["recall of 50 events, ms", "p50", "p95", "rows", "recall by it, p50", "p95"],
    ...toRows(`${scopes.questions} questions of ${scopes.scopes} scopes`, scopes),
    ...toRows(`${oneScope.questions} questions of one of them`, oneScope),
    ...toRows(`${largeScope.questions} questions of the large scope`, largeScope),
  ];
  return toTextTable(rows);
}

function toRows(title: string, { keepsake, bare }: RecallReport): readonly (readonly string[])[] {
  const { ranked, unranked, telling } = bare;
  const ways = [
    ["  bare FTS5, by rank", ranked],
    ["  bare FTS5, in no order", unranked],
    ["  bare FTS5, by rank, telling words", telling],
  ] as const;
  return [
    [title, ...toTimes(keepsake)],
    ...ways.map(([name, { latency, rows, ratio }]) => [
      name,
      ...toTimes(latency),
      String(rows),
      ...toTimes(ratio),
    ]),
  ];
}

function formatBesideWrites(report: BesideWritesReport): string {
  const { quiet, inProcess, inProcessWrites, otherProcess, otherProcessWrites } = report;
  return toTextTable([
    ["recall beside writes, ms", "p50", "p95", "writes meanwhile"],
    ["nothing is written", ...toTimes(quiet), "0"],
    ["this process writes", ...toTimes(inProcess), String(inProcessWrites)],
    ["another process writes", ...toTimes(otherProcess), String(otherProcessWrites)],
  ]);
}

function formatResident({ resident, residentSmallHeap }: ScaleReport): string {
  const { recalls, scopes, writes } = resident;
  const row = (name: string, step: "before" | "opened" | "recalled" | "written"): string[] => [
    name,
    resident[step].toFixed(0),
    residentSmallHeap[step].toFixed(0),
  ];
  return toTextTable([
    ["resident memory at most, MiB", "as Node is", smallHeap],
    row("before the file is opened", "before"),
    row("opened", "opened"),
    row(`after ${recalls} recalls from ${scopes} scopes`, "recalled"),
    row(`after ${writes} writes`, "written"),
  ]);
}

function toTimes({ p50, p95 }: Latency): readonly string[] {
  return [p50.toFixed(2), p95.toFixed(2)];
}
