import type { Layer } from "../layer.ts";

/** How much a recall may return. */
export interface Budgets {
  /**
   * Tokens of the context block, by `estimateTokens` or the tokenizer that the memory was given.
   * @default 4000
   */
  readonly maxTokens?: number | undefined;
  /**
   * Most events, 1 to 500.
   * @default 20
   */
  readonly maxEvents?: number | undefined;
  /**
   * Most records of a layer, 0 to 500; 0 leaves the layer out. For events it is another name of
   * `maxEvents`, and the smaller counts.
   * @default 10 facts, 5 beliefs, 3 episodes, 3 of understanding
   */
  readonly perLayerLimits?: Readonly<Partial<Record<Layer, number>>> | undefined;
}
