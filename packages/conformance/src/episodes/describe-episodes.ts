import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeEpisodeFilters } from "./describe-episode-filters.ts";
import { describeGrouping } from "./describe-grouping.ts";

/** What happened together. */
export function describeEpisodes(suite: Suite): void {
  describe("episodes", () => {
    describeGrouping(suite);
    describeEpisodeFilters(suite);
  });
}
