/** What is told of the code that runs. */
export interface BuildInfo {
  /** Such as `1.2.0`. */
  readonly version: string;
  /** The commit that it was built from. @default null */
  readonly gitSha: string | null;
  /** When it was built, RFC 3339. @default null */
  readonly builtAt: string | null;
}
