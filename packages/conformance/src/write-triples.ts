import type { Memory, Triple } from "@keepsake/core";

/** A statement, and when it is told; now where that is left out. */
export interface ToldTriple extends Triple {
  readonly observedAt?: string | undefined;
}

/**
 * Tells statements one after the other, each in an event of its own, and waits until all that follows
 * from them is derived; gives the ids of the events.
 */
export async function writeTriples(
  memory: Memory,
  scope: string,
  told: readonly ToldTriple[],
): Promise<readonly string[]> {
  const items = told.map(({ observedAt, ...triple }) => ({ triple, observedAt }));
  const { results } = await memory.experienceBulk(scope, items, { wait: "consolidated" });
  return results.map(({ eventId }) => eventId);
}

/** The statement that Ana lives somewhere. */
export function anaLivesIn(object: string, details: Partial<ToldTriple> = {}): ToldTriple {
  return { subject: "Ana", predicate: "lives_in", object, ...details };
}
