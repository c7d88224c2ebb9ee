import { type Half, halves } from "../locomo/halves.ts";
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
  /** Recall at 10 of each half; null where no question is of it. */
  readonly halves: Readonly<Record<Half, number | null>>;
  readonly ndcgAt10: number;
}

/** Figures of one memory. */
interface MemoryReport {
  readonly overall: Quality;
  readonly categories: Readonly<Record<string, Quality>>;
  readonly latencyMs: { readonly p50: number; readonly p95: number };
}

/** Figures of all memories. */
export interface RecallReport {
  /** By name, Keepsake first. */
  readonly memories: Readonly<Record<string, MemoryReport>>;
  /** Median latency of Keepsake by that of SQLite's text index. */
  readonly p50Ratio: number;
}

/** Turns what was found into figures. There must be at least one question. */
export function toRecallReport(outcome: RecallOutcome): RecallReport {
  const reports = Array.from(outcome, ([name, asked]) => [name, toMemoryReport(asked)] as const);
  const memories = Object.fromEntries(reports);
  const medianOf = (name: string): number => memories[name]?.latencyMs.p50 ?? NaN;
  return { memories, p50Ratio: medianOf("keepsake") / medianOf("fts5") };
}

/** The figures as a table to read. */
export function formatRecallReport({ memories, p50Ratio }: RecallReport): string {
  const ofHalves = halves.map((half) => `R@10 ${half}`);
  const depths = ["R@5", "R@10", "R@50", "nDCG@10"];
  const heading = ["", "questions", ...depths, ...ofHalves, "p50 ms", "p95 ms"];
  const rows = Object.entries(memories).flatMap(([name, report]) => toRows(name, report));
  return `${toTextTable([heading, ...rows])}\n\np50 keepsake / fts5: ${p50Ratio.toFixed(2)}`;
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
    halves: { tune: recallOf("tune", asked), hold: recallOf("hold", asked) },
  };
}

function recallOf(half: Half, asked: readonly Asked[]): number | null {
  const shares = asked
    .filter((one) => one.half === half)
    .map(({ ranked, question }) => recallAt(ranked, question.gold, 10));
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
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
  const shares = [recallAt5, recallAt10, recallAt50, ndcgAt10];
  const ofHalves = halves.map((half) => quality.halves[half]?.toFixed(3) ?? "");
  return [String(questions), ...shares.map((share) => share.toFixed(3)), ...ofHalves];
}
