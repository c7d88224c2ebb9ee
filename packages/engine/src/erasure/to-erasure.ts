import type { Erasure } from "@keepsake/core";
import type { ErasureRecord } from "../storage/erasure-storage.ts";

/** Shares of an erasure that are done once a phase begins; deleting takes what lies up to the next. */
const doneBefore = { enumerate: 0, refcount: 0.05, delete: 0.1, cleanup: 0.7, done: 1 } as const;

/** An erasure as its record tells it. */
export function toErasure({ erasure, affected }: ErasureRecord): Erasure {
  const { phase, deleted } = erasure;
  const share = affected === null ? 0 : Math.min(1, deleted.events / Math.max(1, affected.events));
  const within = phase === "delete" ? share * (doneBefore.cleanup - doneBefore.delete) : 0;
  return { ...erasure, fractionComplete: doneBefore[phase] + within };
}
