import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeCursors } from "./describe-cursors.ts";
import { describeFilters } from "./describe-filters.ts";
import { describeOrder } from "./describe-order.ts";
import { describePaging } from "./describe-paging.ts";
import type { EventMemory } from "../event-memory.ts";

/** Listing and reading events. */
export function describeEvents(suite: Suite<EventMemory>): void {
  describe("events", () => {
    describeOrder(suite);
    describeFilters(suite);
    describePaging(suite);
    describeCursors(suite);
  });
}
