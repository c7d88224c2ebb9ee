import { weights } from "../weights.ts";

/** What cosines are usual. */
export interface CosineSpread {
  readonly mean: number;
  readonly deviation: number;
}

/** Mean and standard deviation of some cosines. Where they are few, usual ones make up the number. */
export function measureSpread(cosines: readonly number[]): CosineSpread {
  const { fewTurns, usualCosine } = weights;
  const missing = Math.max(0, fewTurns - cosines.length);
  const count = cosines.length + missing;
  const sum = cosines.reduce((total, cosine) => total + cosine, 0);
  const mean = (sum + missing * usualCosine.mean) / count;
  const squares = cosines.reduce((total, cosine) => total + (cosine - mean) ** 2, 0);
  const usual = usualCosine.deviation ** 2 + (usualCosine.mean - mean) ** 2;
  return { mean, deviation: Math.sqrt((squares + missing * usual) / count) };
}
