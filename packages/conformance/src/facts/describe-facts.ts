import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeResolving } from "./describe-resolving.ts";
import { describeConflicts } from "./describe-conflicts.ts";
import { describeFactFilters } from "./describe-fact-filters.ts";
import { describeFactRecords } from "./describe-fact-records.ts";
import { describeOrdersOfArrival } from "./describe-orders-of-arrival.ts";
import { describeSuperseding } from "./describe-superseding.ts";
import { describeTakingBack } from "./describe-taking-back.ts";
import { describeTimeline } from "./describe-timeline.ts";

/** What memory knows of the world, and knew of it. */
export function describeFacts(suite: Suite): void {
  describe("facts", () => {
    describeSuperseding(suite);
    describeTakingBack(suite);
    describeFactFilters(suite);
    describeFactRecords(suite);
    describeTimeline(suite);
    describeConflicts(suite);
    describeResolving(suite);
    describeOrdersOfArrival(suite);
  });
}
