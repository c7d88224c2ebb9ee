/** How much a model may be used. */
export interface ModelBudget {
  /**
   * Turns that it reads, retries included in one.
   * @default no limit
   */
  readonly maxTurns?: number | undefined;
  /**
   * Tokens of all requests and answers together; the call that passes it is the last.
   * @default no limit
   */
  readonly maxTokens?: number | undefined;
  /**
   * Milliseconds of one call.
   * @default 20_000
   */
  readonly timeoutMs?: number | undefined;
}

/** Keeps account of what a model has used of its budget. */
export class BudgetMeter {
  readonly #budget: ModelBudget;
  #turns = 0;
  #tokens = 0;

  constructor(budget: ModelBudget) {
    this.#budget = budget;
  }

  /** Counts a turn, or says which limit leaves no room for it. */
  beginTurn(): string | null {
    const { maxTurns = Infinity, maxTokens = Infinity } = this.#budget;
    if (this.#turns >= maxTurns) {
      return `the budget of ${maxTurns} turns is used up`;
    }
    if (this.#tokens >= maxTokens) {
      return `the budget of ${maxTokens} tokens is used up`;
    }
    this.#turns += 1;
    return null;
  }

  /** Whether another call has room. */
  get hasTokens(): boolean {
    return this.#tokens < (this.#budget.maxTokens ?? Infinity);
  }

  /** Counts the tokens of a call. */
  spend(tokens: number): void {
    this.#tokens += tokens;
  }
}
