import type { FactVersion } from "../layers/facts/fact-version.ts";

/** Ids of the records that deliveries about erased events, and about what rests on them, are of. */
export function recordsOfErased(
  eventIds: readonly string[],
  facts: readonly Pick<FactVersion, "id">[],
): readonly string[] {
  const derived = facts.flatMap(({ id }) => [id, id.replace(/^fact_/, "belief_")]);
  return [...eventIds, ...derived];
}
