/** A place in the log, and how near its vector is. */
export interface NearRow {
  readonly row: number;
  readonly score: number;
}

/** Room for so many more than are wanted, before those that are farther are dropped. */
const spareRoom = 512;

/** Keeps the nearest of what it is given, without sorting the rest. */
export class NearestHits<Hit extends NearRow> {
  readonly #limit: number;
  #hits: Hit[] = [];
  #least: number;

  constructor({ limit, minScore }: { readonly limit: number; readonly minScore: number }) {
    this.#limit = limit;
    this.#least = minScore;
  }

  /** The least score that may still count. */
  get least(): number {
    return this.#least;
  }

  add(hit: Hit): void {
    if (hit.score < this.#least) {
      return;
    }
    this.#hits.push(hit);
    if (this.#hits.length >= this.#limit + spareRoom) {
      this.#hits = this.nearest();
      this.#least = this.#hits.at(-1)?.score ?? this.#least;
    }
  }

  /** The nearest first; of equals the one that arrived last. */
  nearest(): Hit[] {
    return this.#hits.toSorted(byScore).slice(0, this.#limit);
  }
}

function byScore(left: NearRow, right: NearRow): number {
  return right.score - left.score || right.row - left.row;
}
