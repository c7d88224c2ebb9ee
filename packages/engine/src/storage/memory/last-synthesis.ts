import type { SynthesisJob } from "@keepsake/core";
import type { MemoryState } from "./memory-state.ts";

/** The synthesis of a scope that began last of those completed; null where there is none. */
export function lastSynthesis({ syntheses }: MemoryState, scope: string): SynthesisJob | null {
  const completed = [...syntheses.values()].filter(
    (job): job is SynthesisJob => job?.scope === scope && job.status === "completed",
  );
  const inOrder = completed.toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1));
  return inOrder.at(-1) ?? null;
}
