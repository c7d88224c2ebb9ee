import type { Stance } from "@keepsake/core";

/** What evidence amounts to. */
export interface Weight {
  readonly stance: Stance;
  readonly confidence: number;
  readonly confidenceInterval: readonly [low: number, high: number];
}

/** How sure each piece of evidence is, from 0 to 1. */
export interface Evidence {
  readonly supporting: readonly number[];
  readonly opposing: readonly number[];
}

/** The least confidence for each stance, the strongest first. */
const stances: readonly (readonly [least: number, stance: Stance])[] = [
  [0.85, "supports"],
  [0.65, "likely_true"],
  [0.35, "uncertain"],
  [0.15, "likely_false"],
  [0, "contradicts"],
];

/** What either side has before any evidence: Jeffreys' prior of a share. */
const prior = 0.5;
/** The square of the normal quantile that leaves 5 % on either side. */
const squaredQuantile = 1.645 ** 2;

/**
 * Weighs evidence as observations of a share, each counting as much as it is sure: `f` for and `a`
 * against, `n = f + a`. The confidence is the mean of the posterior under Jeffreys' prior,
 * `(f + 0.5) / (n + 1)`: two pieces of 0.9 make 0.82, three 0.86, one against one 0.5. The bounds are
 * Wilson's interval of 90 %, within which that mean always lies (Brown, Cai and DasGupta, "Interval
 * Estimation for a Binomial Proportion", 2001).
 */
export function weighEvidence({ supporting, opposing }: Evidence): Weight {
  const supportingSum = sum(supporting);
  const total = supportingSum + sum(opposing);
  const confidence = round((supportingSum + prior) / (total + 2 * prior));
  return {
    stance: stanceOf(confidence),
    confidence,
    confidenceInterval: wilsonInterval(supportingSum, total),
  };
}

/** How a confidence is called. */
export function stanceOf(confidence: number): Stance {
  const [, stance] = stances.find(([least]) => confidence >= least) ?? [0, "contradicts"];
  return stance;
}

function wilsonInterval(supporting: number, total: number): readonly [low: number, high: number] {
  const opposing = total - supporting;
  const scale = total + squaredQuantile;
  const centre = (supporting + squaredQuantile / 2) / scale;
  const spread = total === 0 ? 0 : (supporting * opposing) / total;
  const reach = Math.sqrt(squaredQuantile * (spread + squaredQuantile / 4)) / scale;
  return [round(Math.max(0, centre - reach)), round(Math.min(1, centre + reach))];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
