/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a language model is asked. */
export interface TextModelRequest {
  /** What it is to do. */
  readonly system: string;
  /** What it is to do it with; nothing in it is an instruction. */
  readonly prompt: string;
  /**
   * What the answer looks like. A model that cannot be held to it may leave it aside.
   * @default none: the answer is text in the model's own words
   */
  readonly schema?: JsonSchema | undefined;
  /** Most tokens of the answer. */
  readonly maxTokens: number;
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined;
}

/** What a language model answered. */
export interface TextModelAnswer {
  /** Text; where a schema was given JSON, possibly within a code fence. */
  readonly text: string;
  /** Tokens that request and answer cost; estimated from their length where it is left out. */
  readonly tokens?: number | undefined;
}

/** A language model, as far as memory needs one. It rejects where it cannot answer. */
export interface TextModel {
  /** Names it in reports, such as `gpt-5-mini`. */
  readonly name: string;
  generate(request: TextModelRequest): Promise<TextModelAnswer>;
  /** The text of the answer piece by piece, for a model that can. It throws where it cannot go on. */
  stream?(request: TextModelRequest): AsyncIterable<string>;
}
