import type { Memory } from "@keepsake/core";
import type { EventMemory } from "./event-memory.ts";

/** A new, empty memory to test. */
export interface MemoryUnderTest<Kind extends EventMemory = Memory> {
  readonly memory: Kind;
  /**
   * Opens once more what `memory` wrote, after it was closed. Needed for the capability `reopen`;
   * over HTTP that is a server started anew on the same data, and a client of it.
   */
  readonly reopen?: (() => Promise<Kind>) | undefined;
  /**
   * Makes every write to what `memory` uses wait, and gives the function that lets them go on; on a
   * file that is another connection that takes the write lock. Needed for the capability `stall`.
   */
  readonly stall?: (() => Promise<() => Promise<void>>) | undefined;
  /** Removes what is left, such as a folder or a server. Every memory is closed by then. */
  readonly dispose?: (() => Promise<void>) | undefined;
}

/** What a memory of events alone may lack; what is false is not tested. */
export interface EventCapabilities {
  /** Whether ids sort in the order of writing, and every write has a place in the log. */
  readonly places: boolean;
  /** Whether an idempotency key is taken also after what was written under it was forgotten. */
  readonly lastingKeys: boolean;
  /** Whether a text of a mebibyte is kept. */
  readonly longTexts: boolean;
  /** Whether a recall finds as many events as its budget takes. */
  readonly fullBudgets: boolean;
  /** Whether a question is answered by what was said in other words. */
  readonly otherWords: boolean;
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
