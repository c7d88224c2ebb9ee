import { quantile } from "../quantile.ts";
import { toTextTable } from "../text-table.ts";
import type { Answered, AnswerOutcome } from "./benchmark.ts";
import { type Half, halfOf, halves } from "../locomo/halves.ts";
import { scoreText } from "./score-text.ts";

/** How well a set of questions was answered. */
interface AnswerQuality {
  readonly questions: number;
  /** Mean token F1 over the questions that have an answer, 0 for an abstention; null without any. */
  readonly f1: number | null;
  /** Share of the answers given that cite a turn of the evidence; null where none was given. */
  readonly evidenceHit: number | null;
  /** Share of the questions on which it abstained. */
  readonly abstained: number;
}

/** Figures of one contender over some conversations. */
interface ContenderReport {
  /** All but the adversarial ones. */
  readonly answerable: AnswerQuality;
  readonly categories: Readonly<Record<string, AnswerQuality>>;
  readonly p50Ms: number;
}

/** Figures of each contender, by half; a half without questions is left out. */
export type AnswerReport = Readonly<
  Partial<Record<Half, Readonly<Record<keyof AnswerOutcome, ContenderReport>>>>
>;

const unanswerable = "adversarial";

/** Turns what was answered into figures. */
export function toAnswerReport(outcome: AnswerOutcome): AnswerReport {
  const filled = halves.filter((half) => outcome.answer.some((each) => halfOf(each) === half));
  return Object.fromEntries(
    filled.map((half) => {
      const of = (given: readonly Answered[]): ContenderReport =>
        toContenderReport(given.filter((each) => halfOf(each) === half));
      const { answer, recall, fts5 } = outcome;
      return [half, { answer: of(answer), recall: of(recall), fts5: of(fts5) }];
    }),
  );
}

/** The figures as a table to read. */
export function formatAnswerReport(report: AnswerReport): string {
  const heading = ["", "questions", "F1", "evidence hit", "abstained", "p50 ms"];
  const tables = halves.flatMap((half) => {
    const part = report[half];
    const rows = Object.entries(part ?? {}).flatMap(([name, each]) => toRows(name, each));
    return part === undefined ? [] : [toTextTable([[half, ...heading.slice(1)], ...rows])];
  });
  return tables.join("\n\n");
}

function toContenderReport(given: readonly Answered[]): ContenderReport {
  const byCategory = Object.groupBy(given, ({ question }) => question.category);
  const names = Object.keys(byCategory).toSorted((left, right) => left.localeCompare(right));
  const answerable = given.filter(({ question }) => question.category !== unanswerable);
  return {
    answerable: toQuality(answerable),
    categories: Object.fromEntries(names.map((name) => [name, toQuality(byCategory[name] ?? [])])),
    p50Ms: quantile(
      given.map(({ elapsedMs }) => elapsedMs),
      0.5,
    ),
  };
}

function toQuality(given: readonly Answered[]): AnswerQuality {
  const told = given.filter(({ abstained }) => !abstained);
  const scored = given.filter(({ question }) => question.category !== unanswerable);
  return {
    questions: given.length,
    f1: mean(
      scored.map(({ abstained, text, question }) => (abstained ? 0 : scoreText(text, question))),
    ),
    evidenceHit: mean(
      told.map(({ cited, question }) => Number(cited.some((id) => question.gold.includes(id)))),
    ),
    abstained: mean(given.map(({ abstained }) => Number(abstained))) ?? 0,
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function toRows(
  name: string,
  { answerable, categories, p50Ms }: ContenderReport,
): readonly (readonly string[])[] {
  return [
    [name, ...toCells(answerable), p50Ms.toFixed(2)],
    ...Object.entries(categories).map(([category, each]) => [`  ${category}`, ...toCells(each)]),
  ];
}

function toCells({ questions, f1, evidenceHit, abstained }: AnswerQuality): readonly string[] {
  const shares = [f1, evidenceHit, abstained];
  return [String(questions), ...shares.map((share) => share?.toFixed(3) ?? "-")];
}
