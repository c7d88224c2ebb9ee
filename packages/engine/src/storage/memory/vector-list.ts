import type { Embedding } from "@keepsake/core";
import { dotAt, lengthOf, toCompared, toCosine } from "../cosine.ts";

/** The vector of an event. */
export interface ListedVector {
  readonly row: number;
  readonly embedding: Embedding;
  /** Of the text that it was worked out of; null for what the event was written with. */
  readonly textHash: string | null;
}

/** Vectors as a list. */
export class VectorList {
  #vectors: readonly ListedVector[] = [];

  get all(): readonly ListedVector[] {
    return this.#vectors;
  }

  add(vector: ListedVector): void {
    this.#vectors = [...this.#vectors, vector];
  }

  /** Takes away those that meet a condition. */
  remove(isGone: (vector: ListedVector) => boolean): void {
    this.#vectors = this.#vectors.filter((vector) => !isGone(vector));
  }
}

/** Cosine of the angle between two vectors. */
export function cosineOf(left: readonly number[], right: readonly number[]): number {
  const [one, other] = [toCompared(left), toCompared(right)];
  return toCosine(dotAt(one, 0, other), lengthOf(other) * lengthOf(one));
}
