import type { View } from "./view.ts";

/** Which page to list, and over which scopes. */
export interface ListFilter {
  /** @default "local" */
  readonly view?: View | undefined;
  /**
   * Items a page, 1 to 500.
   * @default 50
   */
  readonly limit?: number | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}
