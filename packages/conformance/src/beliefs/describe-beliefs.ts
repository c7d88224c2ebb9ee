import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeBeliefFilters } from "./describe-belief-filters.ts";
import { describeBelieving } from "./describe-believing.ts";
import { describeExplaining } from "./describe-explaining.ts";

/** What the evidence amounts to. */
export function describeBeliefs(suite: Suite): void {
  describe("beliefs", () => {
    describeBelieving(suite);
    describeBeliefFilters(suite);
    describeExplaining(suite);
  });
}
