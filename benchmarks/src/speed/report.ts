import { toTextTable } from "../text-table.ts";
import type { ForgettingReport } from "./forgetting.ts";
import { formatForgetting } from "./format-forgetting.ts";
import type { RecallSpeedReport } from "./recalls.ts";
import type { BurstReport, WriteReport } from "./writes.ts";

/** Everything `bench:speed` measures. */
export interface SpeedReport {
  readonly singleWrites: WriteReport;
  readonly concurrentWrites: BurstReport;
  readonly imports: WriteReport;
  readonly recall: RecallSpeedReport;
  readonly forgetting: ForgettingReport;
}

/** The figures as tables to read. */
export function formatSpeedReport(report: SpeedReport): string {
  return [
    formatWrites(report),
    formatRecall(report.recall),
    formatForgetting(report.forgetting),
  ].join("\n\n");
}

function formatWrites({ singleWrites, concurrentWrites, imports }: SpeedReport): string {
  const rows = [
    ["durable writes a second", "keepsake", "bare SQLite + FTS5", "ratio"],
    ["single", ...toCells(singleWrites)],
    [`${concurrentWrites.writesPerRound} at once`, ...toCells(concurrentWrites)],
    [`import, ${imports.writesPerRound} at a time`, ...toCells(imports)],
  ];
  const each = concurrentWrites.bareEachPerSecond.toFixed(0);
  return `${toTextTable(rows)}\n(at once: the baseline writes them in one transaction; one by one ${each} a second)`;
}

function toCells({ keepsakePerSecond, barePerSecond, ratio }: WriteReport): readonly string[] {
  return [keepsakePerSecond.toFixed(0), barePerSecond.toFixed(0), ratio.toFixed(2)];
}

function formatRecall(recall: RecallSpeedReport): string {
  const { keepsakeMs, bareMs, fillSeconds } = recall;
  const rows = [
    ["recall", "p50 ms", "p95 ms", "events written a second"],
    ["keepsake", ...toTimes(keepsakeMs), (recall.events / fillSeconds.keepsake).toFixed(0)],
    ["bare FTS5", ...toTimes(bareMs), (recall.events / fillSeconds.bare).toFixed(0)],
  ];
  return [
    `${recall.queries} questions in ${recall.fullScopes} scopes of ${recall.turns} turns among ` +
      `${recall.scopes} scopes, ${recall.events} events in all`,
    toTextTable(rows),
    `p50 keepsake / bare: ${recall.p50Ratio.toFixed(2)}`,
  ].join("\n");
}

function toTimes({ p50, p95 }: { readonly p50: number; readonly p95: number }): readonly string[] {
  return [p50.toFixed(2), p95.toFixed(2)];
}
