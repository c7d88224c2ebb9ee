import type { ExperienceItem } from "@keepsake/core";
import type { Suite } from "../suite.ts";

/** Something said on 5 March at a time of day. */
export function at(time: string, item: Partial<ExperienceItem> = {}): ExperienceItem {
  return { text: `It was ${time}.`, observedAt: `2026-03-05T${time}:00Z`, ...item };
}

/** Writes turns and gives the ids of their events. */
export async function writeTurns(
  suite: Suite,
  scope: string,
  ...items: readonly ExperienceItem[]
): Promise<readonly string[]> {
  const { results } = await suite.memory.experienceBulk(scope, items, { wait: "consolidated" });
  return results.map(({ eventId }) => eventId);
}
