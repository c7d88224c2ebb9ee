/** How much a recall may return. */
export interface Budgets {
  /**
   * Tokens of the context block, by `estimateTokens`.
   * @default 4000
   */
  readonly maxTokens?: number | undefined;
  /**
   * Most events, 1 to 500.
   * @default 20
   */
  readonly maxEvents?: number | undefined;
}
