import { quantile } from "../quantile.ts";
import { toTextTable } from "../text-table.ts";
import type { Asked, RecallOutcome } from "./benchmark.ts";
import { ndcgAt, recallAt } from "./ranking-metrics.ts";

/** How well a set of questions was served, each figure the mean over its questions. */
interface Quality {
  readonly questions: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly recallAt50: number;
  readonly ndcgAt10: number;
}

/** Figures of one memory. */
interface MemoryReport {
  readonly overall: Quality;
  readonly categories: Readonly<Record<string, Quality>>;
  readonly latencyMs: { readonly p50: number; readonly p95: number };
}

/** Figures of both memories. */
export interface RecallReport {
  readonly keepsake: MemoryReport;
  readonly fts5: MemoryReport;
  /** Median latency of Keepsake by that of the baseline. */
  readonly p50Ratio: number;
}

/** Turns what was found into figures. There must be at least one question. */
export function toRecallReport(outcome: RecallOutcome): RecallReport {
  const keepsake = toMemoryReport(outcome.keepsake);
  const fts5 = toMemoryReport(outcome.fts5);
  return { keepsake, fts5, p50Ratio: keepsake.latencyMs.p50 / fts5.latencyMs.p50 };
}

/** The figures as a table to read. */
export function formatRecallReport({ keepsake, fts5, p50Ratio }: RecallReport): string {
  const heading = ["", "questions", "R@5", "R@10", "R@50", "nDCG@10", "p50 ms", "p95 ms"];
  const rows = [heading, ...toRows("keepsake", keepsake), ...toRows("fts5", fts5)];
  return `${toTextTable(rows)}\n\np50 keepsake / fts5: ${p50Ratio.toFixed(2)}`;
}

function toMemoryReport(asked: readonly Asked[]): MemoryReport {
  const byCategory = Object.groupBy(asked, ({ question }) => question.category);
  const names = Object.keys(byCategory).toSorted((left, right) => left.localeCompare(right));
  const times = asked.map(({ elapsedMs }) => elapsedMs);
  return {
    overall: toQuality(asked),
    categories: Object.fromEntries(names.map((name) => [name, toQuality(byCategory[name] ?? [])])),
    latencyMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
}

function toQuality(asked: readonly Asked[]): Quality {
  const mean = (metric: (ranked: readonly string[], gold: readonly string[]) => number): number =>
    asked.reduce((sum, { ranked, question }) => sum + metric(ranked, question.gold), 0) /
    asked.length;
  return {
    questions: asked.length,
    recallAt5: mean((ranked, gold) => recallAt(ranked, gold, 5)),
    recallAt10: mean((ranked, gold) => recallAt(ranked, gold, 10)),
    recallAt50: mean((ranked, gold) => recallAt(ranked, gold, 50)),
    ndcgAt10: mean((ranked, gold) => ndcgAt(ranked, gold, 10)),
  };
}

function toRows(
  name: string,
  { overall, categories, latencyMs }: MemoryReport,
): readonly (readonly string[])[] {
  const times = [latencyMs.p50.toFixed(2), latencyMs.p95.toFixed(2)];
  const parts = Object.entries(categories);
  return [
    [name, ...toCells(overall), ...times],
    ...parts.map(([category, quality]) => [`  ${category}`, ...toCells(quality)]),
  ];
}

function toCells(quality: Quality): readonly string[] {
  const { questions, recallAt5, recallAt10, recallAt50, ndcgAt10 } = quality;
  return [
    String(questions),
    ...[recallAt5, recallAt10, recallAt50, ndcgAt10].map((share) => share.toFixed(3)),
  ];
}
