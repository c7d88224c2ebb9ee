import type { Memory } from "@keepsake/core";
import { KeepsakeStore } from "@keepsake/langchain/langgraph";
import * as fc from "fast-check";
import { arbitraryProgram } from "./arbitrary-batches.ts";
import { compareStores } from "./compare-stores.ts";

/** How many programs to run, and which. */
export interface StoreRounds {
  readonly programs: number;
  readonly seed?: number | undefined;
  readonly onProgram?: ((run: number) => void) | undefined;
}

/**
 * Runs generated programs on LangGraph's own store and on ours, each in a scope of its own.
 *
 * @throws `Error` with the shortest program found on which they differ.
 */
export async function runStoreRounds(
  memory: Memory,
  { programs, seed, onProgram }: StoreRounds,
): Promise<void> {
  let run = 0;
  const property = fc.asyncProperty(arbitraryProgram, async (program) => {
    run += 1;
    onProgram?.(run);
    const store = new KeepsakeStore({ memory: memory.scope(`user:program-${run}`) });
    const differences = await compareStores(store, program);
    if (differences.length > 0) {
      throw new Error(`the stores differ: ${JSON.stringify(differences, null, 1)}`);
    }
  });
  await fc.assert(property, { numRuns: programs, ...(seed !== undefined && { seed }) });
}
