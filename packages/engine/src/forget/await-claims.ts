import { TimeoutError } from "@keepsake/core";
import type { Deriver } from "../derivation/deriver.ts";

/** Milliseconds that are waited for claims that are selected by. */
const longestWaitMs = 30_000;

/** What must be read before claims can be selected by, and what is not done otherwise. */
export interface AwaitedClaims {
  readonly scope: string;
  /** Row of the last event that counts. */
  readonly row: number;
  readonly undone: "forgotten" | "erased";
}

/**
 * Waits until claims were read out of what a scope was told up to a row.
 *
 * @throws `TimeoutError` after 30 seconds, with the code `WAIT_TIMEOUT`.
 */
export async function awaitClaims(
  deriver: Pick<Deriver, "waitFor">,
  { scope, row, undone }: AwaitedClaims,
): Promise<void> {
  const untilMs = performance.now() + longestWaitMs;
  if (!(await deriver.waitFor(scope, { row, untilMs }))) {
    throw new TimeoutError(
      `what was written to ${scope} is not all read after ${longestWaitMs} ms, and nothing was ${undone}; ` +
        "try again later, select by ids of events, labels or times, or take the whole scope with confirmAll: true",
      { code: "WAIT_TIMEOUT" },
    );
  }
}
