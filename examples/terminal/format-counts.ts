import type { LayerCounts } from "@keepsake/core";

const names: readonly (readonly [keyof LayerCounts, string, string])[] = [
  ["events", "turn", "turns"],
  ["facts", "fact", "facts"],
  ["beliefs", "belief", "beliefs"],
  ["episodes", "episode", "episodes"],
  ["understanding", "summary", "summaries"],
];

/** How many records of each layer, in words: `2 turns, 1 fact`. */
export function formatCounts(counts: LayerCounts): string {
  const parts = names
    .filter(([layer]) => counts[layer] > 0)
    .map(([layer, one, many]) => `${counts[layer]} ${counts[layer] === 1 ? one : many}`);
  return parts.join(", ") || "nothing";
}
