import type { Belief, BeliefFilter, Memory } from "@keepsake/core";
import { collect } from "../list-events.ts";

/** Every belief of a scope, in the order of the listing. */
export async function listBeliefs(
  memory: Memory,
  scope: string,
  filter?: BeliefFilter,
): Promise<readonly Belief[]> {
  return await collect(await memory.beliefs(scope, filter));
}
