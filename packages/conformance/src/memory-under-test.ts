import type { Memory } from "@keepsake/core";

/** A new, empty memory to test. */
export interface MemoryUnderTest {
  readonly memory: Memory;
  /**
   * Opens once more what `memory` wrote, after it was closed. Needed for the capability `reopen`;
   * over HTTP that is a server started anew on the same data, and a client of it.
   */
  readonly reopen?: (() => Promise<Memory>) | undefined;
  /**
   * Makes every write to what `memory` uses wait, and gives the function that lets them go on; on a
   * file that is another connection that takes the write lock. Needed for the capability `stall`.
   */
  readonly stall?: (() => Promise<() => Promise<void>>) | undefined;
  /** Removes what is left, such as a folder or a server. Every memory is closed by then. */
  readonly dispose?: (() => Promise<void>) | undefined;
}

/** What an implementation can do beyond the minimum; what it cannot is not tested. */
export interface Capabilities {
  /** Whether what was written is there after closing and opening again. */
  readonly reopen: boolean;
  /**
   * Whether its writes can be made to wait, so that limits can be reached while they do.
   * @default false
   */
  readonly stall?: boolean | undefined;
}
