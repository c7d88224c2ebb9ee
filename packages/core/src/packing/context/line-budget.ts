import { bytesPerToken, utf8Length } from "../../recall/estimate-tokens.ts";

/** Counts the tokens of a text, as the model does that will read it. */
export type CountTokens = (text: string) => number;

/**
 * What is left of a context block's tokens. By default they are estimated, exactly as
 * `estimateTokens` does for the whole block.
 */
export class LineBudget {
  #left: number;
  readonly #costOf: (lines: string) => number;
  readonly #whole: LineBudget | null;

  private constructor(
    left: number,
    costOf: (lines: string) => number,
    whole: LineBudget | null = null,
  ) {
    this.#left = left;
    this.#costOf = costOf;
    this.#whole = whole;
  }

  /** The budget of a block of `maxTokens`. */
  static of(maxTokens: number, countTokens?: CountTokens): LineBudget {
    return countTokens === undefined
      ? new LineBudget(maxTokens * bytesPerToken + 1, (lines) => utf8Length(lines) + 1)
      : new LineBudget(maxTokens, (lines) => countTokens(`${lines}\n`));
  }

  /** A budget of at most a share of this one; what it takes is taken from both. */
  share(share: number): LineBudget {
    return new LineBudget(this.#left * share, this.#costOf, this);
  }

  /** Takes what some lines cost, and says whether it was there; if not, it takes nothing. */
  take(lines: string): boolean {
    const cost = this.#costOf(lines);
    const isThere = cost <= this.left;
    if (isThere) {
      this.spend(cost);
    }
    return isThere;
  }

  private get left(): number {
    return Math.min(this.#left, this.#whole?.left ?? Infinity);
  }

  private spend(cost: number): void {
    this.#left -= cost;
    this.#whole?.spend(cost);
  }
}
