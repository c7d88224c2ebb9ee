/** What a tool gave, as it is kept. */
export interface ToolResult {
  /** Name of the tool. */
  readonly name: string;
  readonly text: string;
}

/** What was said in one turn of the user's. */
export interface Said {
  /** The user's message; blank where it had no text. */
  readonly user: string;
  /** The last message of the assistant; blank or absent where it said nothing. */
  readonly assistant?: string | undefined;
  /**
   * What tools gave, which is written where the option of the same name says so.
   * @default []
   */
  readonly toolResults?: readonly ToolResult[] | undefined;
  /**
   * Whether the turn did not come to its end.
   * @default false
   */
  readonly isPartial?: boolean | undefined;
}
