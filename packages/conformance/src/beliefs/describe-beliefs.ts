import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeBeliefFilters } from "./describe-belief-filters.ts";
import { describeBeliefHistory } from "./describe-belief-history.ts";
import { describeBelieving } from "./describe-believing.ts";
import { describeExplaining } from "./describe-explaining.ts";
import { describeStating } from "./describe-stating.ts";

/** What the evidence amounts to. */
export function describeBeliefs(suite: Suite): void {
  describe("beliefs", () => {
    describeBelieving(suite);
    describeBeliefHistory(suite);
    describeStating(suite);
    describeBeliefFilters(suite);
    describeExplaining(suite);
  });
}
