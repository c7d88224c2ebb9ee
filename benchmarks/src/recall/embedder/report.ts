import type { Half } from "../../locomo/halves.ts";
import { quantile } from "../../quantile.ts";
import { toTextTable } from "../../text-table.ts";
import { ndcgAt, recallAt } from "../ranking-metrics.ts";
import type { EmbedderAsked } from "./benchmark.ts";

/** Figures of one of those compared. */
export interface EmbedderFigures {
  readonly questions: number;
  /** Means over all questions, and over those of each half. */
  readonly recallAt10: Readonly<Record<"all" | Half, number>>;
  readonly ndcgAt10: number;
  readonly recallAt5: number;
  readonly recallAt50: number;
  /** Recall at 10 by kind of question. */
  readonly categories: Readonly<Record<string, number>>;
  /** Median of one search, its vector known. */
  readonly p50Ms: number;
}

/** Turns what was found into figures, by the names of those compared. */
export function toEmbedderReport(
  asked: readonly EmbedderAsked[],
): Readonly<Record<string, EmbedderFigures>> {
  const byName = Map.groupBy(asked, ({ contender }) => contender);
  return Object.fromEntries([...byName].map(([name, own]) => [name, toFigures(own)]));
}

/** The figures as a table to read. */
export function formatEmbedderReport(report: Readonly<Record<string, EmbedderFigures>>): string {
  const [first] = Object.values(report);
  const names = Object.keys(first?.categories ?? {});
  const heading = [
    "",
    "R@10",
    "R@10 tune",
    "R@10 hold",
    "R@5",
    "R@50",
    "nDCG@10",
    ...names,
    "p50 ms",
  ];
  const rows = Object.entries(report).map(([name, figures]) => [
    name,
    ...[
      figures.recallAt10.all,
      figures.recallAt10.tune,
      figures.recallAt10.hold,
      figures.recallAt5,
      figures.recallAt50,
      figures.ndcgAt10,
      ...names.map((category) => figures.categories[category] ?? Number.NaN),
    ].map((share) => (Number.isNaN(share) ? "" : share.toFixed(3))),
    figures.p50Ms.toFixed(2),
  ]);
  return toTextTable([heading, ...rows]);
}

function toFigures(asked: readonly EmbedderAsked[]): EmbedderFigures {
  const byCategory = Map.groupBy(asked, ({ question }) => question.category);
  const categories = [...byCategory].toSorted(([left], [right]) => left.localeCompare(right));
  return {
    questions: asked.length,
    recallAt10: {
      all: meanRecall(asked),
      tune: meanRecall(asked.filter(({ half }) => half === "tune")),
      hold: meanRecall(asked.filter(({ half }) => half === "hold")),
    },
    recallAt5: meanRecall(asked, 5),
    recallAt50: meanRecall(asked, 50),
    ndcgAt10: meanOf(asked, ({ ranked, question }) => ndcgAt(ranked, question.gold, 10)),
    categories: Object.fromEntries(categories.map(([name, own]) => [name, meanRecall(own)])),
    p50Ms: quantile(
      asked.map(({ elapsedMs }) => elapsedMs),
      0.5,
    ),
  };
}

function meanRecall(asked: readonly EmbedderAsked[], depth = 10): number {
  return meanOf(asked, ({ ranked, question }) => recallAt(ranked, question.gold, depth));
}

/** NaN of none. */
function meanOf(
  asked: readonly EmbedderAsked[],
  measure: (asked: EmbedderAsked) => number,
): number {
  return asked.reduce((sum, each) => sum + measure(each), 0) / asked.length;
}
