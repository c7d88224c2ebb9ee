import { TimeoutError, type WaitStage, type WriteOptions } from "@keepsake/core";
import type { Deriver } from "../derivation/deriver.ts";
import type { EmbeddingParts } from "../embedding/create-embedding-parts.ts";
import type { Written } from "./event-writer.ts";

/** Milliseconds after which a write is acknowledged as waiting too long. */
const ceilingMs = 30_000;

/** What a write waits for. */
export interface WaitedParts {
  readonly deriver: Pick<Deriver, "waitFor">;
  readonly embedding: EmbeddingParts | null;
}

/** A write that is on disk, and how far it is to come. */
export interface StagedWrite<Result> {
  readonly scope: string;
  readonly written: Written<Result>;
  readonly wait: WriteOptions["wait"];
}

/**
 * Waits until what was written has reached its stage, and says which it is at.
 *
 * @throws `TimeoutError` with the code `WAIT_TIMEOUT` after 30 seconds, or where the memory is closed
 * before; the write stands.
 */
export async function waitForStage<Result>(
  { deriver, embedding }: WaitedParts,
  { scope, written, wait }: StagedWrite<Result>,
): Promise<WaitStage> {
  if (wait !== "consolidated") {
    return "indexed";
  }
  const untilMs = performance.now() + ceilingMs;
  const { lastRow: row } = written;
  const isDerived = await deriver.waitFor(scope, { row, untilMs });
  if (isDerived && ((await embedding?.vectorizer.waitFor(row, untilMs)) ?? true)) {
    return "consolidated";
  }
  const isLate = performance.now() >= untilMs;
  throw notConsolidated(written, isLate ? `after ${ceilingMs} ms` : "when the memory was closed");
}

function notConsolidated({ acknowledgement }: Written<unknown>, when: string): TimeoutError {
  const reason = `what was written is stored, and was not consolidated ${when}`;
  return new TimeoutError(`${reason}; do not write it again`, {
    code: "WAIT_TIMEOUT",
    details: { acknowledgement, status: "indexed" },
  });
}
